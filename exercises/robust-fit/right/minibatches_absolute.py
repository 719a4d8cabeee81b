# shows: minibatch SGD on the absolute loss, at a rate that falls from epoch to epoch
import torch


def data_iter(batch_size, features, labels):
    for batch in torch.randperm(len(features)).split(batch_size):
        yield features[batch], labels[batch]


def fit_robust(features, labels):
    torch.manual_seed(1)
    w = torch.normal(0, 0.01, (features.shape[1], 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    lr, num_epochs = 0.3, 60
    for epoch in range(num_epochs):
        for X, y in data_iter(10, features, labels):
            torch.abs(X @ w + b - y).sum().backward()
            with torch.no_grad():
                for p in (w, b):
                    p -= lr * p.grad / len(y)
                    p.grad.zero_()
        lr *= 0.9
    return w, b
