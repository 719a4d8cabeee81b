# shows: new tensors put in the list
# wrong because: any list: the tensor objects passed in are unchanged (a tuple raises)
def sgd(params, lr, batch_size):
    for i in range(len(params)):
        p = params[i]
        params[i] = (p.detach() - lr * p.grad / batch_size).requires_grad_(True)
        p.grad = None
