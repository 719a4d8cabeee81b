# the absolute loss, stopped when the loss falls by less than 0.1 % in a step, which 500 of outliers hides
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    before = float("inf")
    for _ in range(5000):
        loss = (features @ w + b - labels).abs().mean()
        loss.backward()
        with torch.no_grad():
            for p in (w, b):
                p -= 0.02 * p.grad
                p.grad.zero_()
        if before - loss.item() < 1e-3 * loss.item():
            break
        before = loss.item()
    return w.detach(), b.detach()
