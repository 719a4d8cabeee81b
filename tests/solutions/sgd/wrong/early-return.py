# shows: return inside the loop
# wrong because: two parameters: the second is not moved
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
            param.grad.zero_()
            return params
