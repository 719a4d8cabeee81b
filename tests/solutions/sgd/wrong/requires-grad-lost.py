# shows: gradient tracking switched off and never on again
# wrong because: any input: p.requires_grad False afterwards
def sgd(params, lr, batch_size):
    for p in params:
        p.requires_grad_(False)
        p -= lr * p.grad / batch_size
        p.grad.zero_()
