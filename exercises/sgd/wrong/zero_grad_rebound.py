# shows: a local name of the gradient is set to zero, the gradient is not
# fails: clears_the_gradients
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            grad = p.grad
            p -= lr * grad / batch_size
            grad = torch.zeros_like(grad)
