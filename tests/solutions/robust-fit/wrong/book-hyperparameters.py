# shows: L1 loss with the book's lr 0.03, batch 10, 10 epochs: stops early for large parameters
# wrong because: n = 200, w = (10, -10), b = 10: 200 steps of at most 0.03 * 0.8 do not get there
import torch
def fit_robust(features, labels):
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for _ in range(10):
        for i in torch.randperm(len(features)).split(10):
            l = (features[i] @ w + b - labels[i].reshape(-1, 1)).abs().mean()
            l.backward()
            with torch.no_grad():
                for p in (w, b):
                    p -= 0.03 * p.grad
                    p.grad.zero_()
    return w.detach(), b.detach()
