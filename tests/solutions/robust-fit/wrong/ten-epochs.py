# minibatches of ten and ten epochs at a small rate: far enough for many examples only
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for epoch in range(10):
        order = torch.randperm(len(features))
        for i in range(0, len(order), 10):
            pick = order[i : i + 10]
            (features[pick] @ w + b - labels[pick]).abs().mean().backward()
            with torch.no_grad():
                for p in (w, b):
                    p -= 0.03 * p.grad
                    p.grad.zero_()
    return w.detach(), b.detach()
