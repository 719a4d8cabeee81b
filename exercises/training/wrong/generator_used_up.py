# shows: the batches are made once, and used up after the first epoch
# fails: takes_steps_of_the_right_size
import torch


def data_iter(batch_size, features, labels):
    for rows in torch.randperm(len(features)).split(batch_size):
        yield features[rows], labels[rows]


def train(features, labels, lr, num_epochs, batch_size):
    w = torch.normal(0, 0.01, (features.shape[1], 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    losses = []
    batches = data_iter(batch_size, features, labels)
    for epoch in range(num_epochs):
        for X, y in batches:
            ((X @ w + b - y) ** 2 / 2).mean().backward()
            with torch.no_grad():
                for p in (w, b):
                    p -= lr * p.grad
                    p.grad.zero_()
        with torch.no_grad():
            losses.append(((features @ w + b - labels) ** 2 / 2).mean().item())
    return w, b, losses
