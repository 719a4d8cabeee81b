# shows: minibatch SGD on the squared loss
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for epoch in range(20):
        for i in torch.randperm(len(features)).split(10):
            ((features[i] @ w + b - labels[i]) ** 2 / 2).mean().backward()
            with torch.no_grad():
                for p in (w, b):
                    p -= 0.03 * p.grad
                    p.grad.zero_()
    return w, b
