# shows: sub_ on the detached tensor
def sgd(params, lr, batch_size):
    step = lr / batch_size
    for p in params:
        p.detach().sub_(p.grad, alpha=step)
        p.grad.detach_().zero_()
