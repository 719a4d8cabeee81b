# shows: all orders drawn beforehand, mean over batches without weights, named tuple
from collections import namedtuple
import torch
Result = namedtuple("Result", ["w", "b", "losses"])
def train(features, labels, lr, num_epochs, batch_size):
    n, d = features.shape
    orders = torch.rand(num_epochs, n).argsort(dim=1)
    w, b, losses = features.new_zeros(d, 1), features.new_zeros(1), []
    for order in orders:
        running = []
        for i in order.split(batch_size):
            X, e = features[i], features[i] @ w + b - labels[i]
            running.append((e * e).mean() / 2)
            w, b = w - lr * X.T @ e / len(i), b - lr * e.mean(0)
        losses.append(torch.stack(running).mean())
    return Result(w, b, torch.stack(losses))
