# shows: zero_ outside the loop
# wrong because: two parameters: the first keeps its gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
        param.grad.zero_()
