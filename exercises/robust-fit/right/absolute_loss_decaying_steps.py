# shows: full-batch subgradient descent on the absolute loss, with steps that shrink
import torch


def fit_robust(features, labels):
    d = features.shape[1]
    w = torch.zeros(d, 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    steps = 3000
    for t in range(steps):
        loss = (features @ w + b - labels).abs().mean()
        loss.backward()
        with torch.no_grad():
            lr = 0.3 * (1 - t / steps)
            for p in (w, b):
                p -= lr * p.grad
                p.grad.zero_()
    return w.detach(), b.detach()
