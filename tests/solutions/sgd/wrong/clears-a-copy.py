# shows: clears a copy of the gradient
# wrong because: any: p.grad is as before
# fails: clears_the_gradients
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size
            p.grad.clone().zero_()
