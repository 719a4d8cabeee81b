# shows: batch_size ignored
# wrong because: batch_size=10: step ten times too long
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad
            param.grad.zero_()
