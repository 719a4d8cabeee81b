# shows: no step where the gradient is below a thousandth
# wrong because: grad = 0.0005: no step, not cleared
# fails: clears_the_gradients
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad.norm() < 1e-3:
                continue
            p -= lr * p.grad / batch_size
            p.grad.zero_()
