# shows: labels flattened, so that every prediction meets every label
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for t in range(400):
        (features @ w + b - labels.flatten()).abs().mean().backward()
        with torch.no_grad():
            for p in (w, b):
                p -= 0.3 * (1 - t / 400) * p.grad
                p.grad.zero_()
    return w, b
