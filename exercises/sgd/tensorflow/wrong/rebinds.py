# shows: rebinds the loop's variable
# fails: moves_each_parameter_against_its_gradient
def sgd(params, grads, lr, batch_size):
    for param, grad in zip(params, grads):
        param -= lr * grad / batch_size
