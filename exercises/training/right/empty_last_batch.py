# shows: one batch too many where the batch size divides n: it is empty, and its summed loss moves nothing
import torch


def train(features, labels, lr, num_epochs, batch_size):
    n = len(features)
    w = torch.normal(0, 0.01, (features.shape[1], 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        order = torch.randperm(n)
        for i in range(n // batch_size + 1):
            rows = order[i * batch_size : (i + 1) * batch_size]
            (((features[rows] @ w + b - labels[rows]) ** 2 / 2).sum() / batch_size).backward()
            with torch.no_grad():
                for p in (w, b):
                    p -= lr * p.grad
                    p.grad.zero_()
        losses.append(((features @ w + b - labels) ** 2 / 2).mean().item())
    return w, b, losses
