# shows: sqrt(d^2 + 1e-6) to keep the gradient finite
# wrong because: d = 0 for n = 1000 examples gives 1.0 and not 0; gradient at d = 0.001 is 0.71
import torch
def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return torch.sqrt(d * d + 1e-6).sum()
