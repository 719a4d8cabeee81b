# shows: .data is given a new tensor, the gradient set to None
def sgd(params, lr, batch_size):
    for p in params:
        p.data = p.data - p.grad * (lr / batch_size)
        p.grad = None
