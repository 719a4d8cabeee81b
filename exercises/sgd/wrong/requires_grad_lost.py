# shows: requires_grad is switched off and stays off
# fails: leaves_them_ready_for_the_next_backward
def sgd(params, lr, batch_size):
    for p in params:
        p.requires_grad_(False)
        p -= lr * p.grad / batch_size
        p.grad.zero_()
