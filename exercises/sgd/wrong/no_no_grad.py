# shows: the update under a graph, which PyTorch refuses
# fails: moves_each_parameter_against_its_gradient
def sgd(params, lr, batch_size):
    for p in params:
        p -= lr * p.grad / batch_size
        p.grad.zero_()
