# shows: the parameter is cleared, not its gradient
# fails: moves_each_parameter_against_its_gradient, clears_the_gradients
def sgd(params, lr, batch_size):
    for p in params:
        p.data -= lr * p.grad / batch_size
        p.data.zero_()
