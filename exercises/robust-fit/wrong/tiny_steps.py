# shows: steps so small that nothing moves
# fails: recovers_the_parameters_despite_wrong_labels, fits_good_labels_as_well
import torch


def fit_robust(features, labels):
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for _ in range(300):
        (features @ w + b - labels).abs().mean().backward()
        with torch.no_grad():
            for p in (w, b):
                p -= 1e-7 * p.grad
                p.grad.zero_()
    return w, b
