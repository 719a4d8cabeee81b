# shows: averages the gradients first, then moves, then clears
def sgd(params, lr, batch_size):
    grads = [p.grad.clone() / batch_size for p in params]
    for p, g in zip(params, grads):
        p.requires_grad_(False)
        p -= lr * g
        p.requires_grad_(True)
    for p in params:
        del p.grad
