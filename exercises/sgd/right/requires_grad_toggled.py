# shows: requires_grad switched off and on again
def sgd(params, lr, batch_size):
    for p in params:
        p.requires_grad_(False)
        p -= lr * p.grad / batch_size
        p.grad = None
        p.requires_grad_(True)
