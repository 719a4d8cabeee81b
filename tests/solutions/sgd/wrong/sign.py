# shows: sign of the gradient
# wrong because: grad=2, batch_size=1, lr=0.1: step 0.1 instead of 0.2
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad.sign() / batch_size
            param.grad.zero_()
