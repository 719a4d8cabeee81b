# shows: .data cuts the graph, then requires_grad_ is put back
# wrong because: y_hat = [[2.]] requires grad, y = [0.]: after backward y_hat.grad is None
import torch
def absolute_loss(y_hat, y):
    return torch.abs(y_hat.data - y.reshape(y_hat.shape)).sum().requires_grad_()
