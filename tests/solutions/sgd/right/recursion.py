# shows: head and tail
def sgd(params, lr, batch_size):
    if len(params) == 0:
        return
    head, *tail = params
    head.detach().sub_(head.grad.detach(), alpha=lr / batch_size)
    head.grad.detach_()
    head.grad.zero_()
    sgd(tail, lr, batch_size)
