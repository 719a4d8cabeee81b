# shows: lr / batch_size rounded
# wrong because: lr=0.01, batch_size=300: 0.0 instead of 3.3e-5
import torch
def sgd(params, lr, batch_size):
    rate = round(lr / batch_size, 4)
    with torch.no_grad():
        for p in params:
            p -= rate * p.grad
            p.grad.zero_()
