# the absolute loss, but its rate shrinks by a tenth every step: the way is too short
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    lr = 0.5
    for _ in range(500):
        (features @ w + b - labels).abs().mean().backward()
        with torch.no_grad():
            for p in (w, b):
                p -= lr * p.grad
                p.grad.zero_()
        lr *= 0.9
    return w.detach(), b.detach()
