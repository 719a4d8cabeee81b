# shows: new tensors are returned, the variables stay
# fails: moves_each_parameter_against_its_gradient
def sgd(params, grads, lr, batch_size):
    return [param - lr * grad / batch_size for param, grad in zip(params, grads)]
