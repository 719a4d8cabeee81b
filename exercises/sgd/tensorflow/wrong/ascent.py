# shows: uphill
# fails: moves_each_parameter_against_its_gradient
def sgd(params, grads, lr, batch_size):
    for param, grad in zip(params, grads):
        param.assign_add(lr * grad / batch_size)
