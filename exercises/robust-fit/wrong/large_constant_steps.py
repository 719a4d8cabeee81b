# shows: constant steps so large that they keep jumping
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for epoch in range(40):
        for i in torch.randperm(len(features)).split(10):
            (features[i] @ w + b - labels[i]).abs().sum().backward()
            with torch.no_grad():
                for p in (w, b):
                    p -= 0.1 * p.grad
                    p.grad.zero_()
    return w, b
