# shows: copy_ of the new value
import torch
def sgd(params, lr, batch_size):
    """Minibatch stochastic gradient descent."""
    with torch.no_grad():
        for param in params:
            param.copy_(param - lr * param.grad / batch_size)
            param.grad = None
