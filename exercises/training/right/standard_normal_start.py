# shows: starts from a standard normal w and b
import torch


def train(features, labels, lr, num_epochs, batch_size):
    w = torch.randn(features.size(1), 1, requires_grad=True)
    b = torch.randn(1, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        permutation = torch.randperm(features.size(0))
        for i in range(0, features.size(0), batch_size):
            index = permutation[i : i + batch_size]
            loss = ((features[index].mm(w) + b - labels[index]).pow(2) / 2).mean()
            loss.backward()
            with torch.no_grad():
                w -= lr * w.grad
                b -= lr * b.grad
                w.grad.zero_()
                b.grad.zero_()
        with torch.no_grad():
            losses.append(((features.mm(w) + b - labels).pow(2) / 2).mean())
    return w.detach(), b.detach(), torch.stack(losses)
