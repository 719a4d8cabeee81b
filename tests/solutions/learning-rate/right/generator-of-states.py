# shows: a generator of (w, b) states, zipped with the epochs
import torch
def states(X, y, lr, B):
    w, b = torch.zeros(X.shape[1], 1), torch.zeros(1)
    while True:
        for k in torch.randperm(len(X)).split(B):
            e = X[k] @ w + b - y[k]
            w = w.sub(X[k].T @ e, alpha=lr / len(k))
            b = b.sub(e.mean(0), alpha=lr)
        yield w, b
def train(features, labels, lr, num_epochs, batch_size):
    y = labels.reshape(-1, 1)
    losses, w, b = [], None, None
    for _, (w, b) in zip(range(num_epochs), states(features, y, lr, batch_size)):
        losses.append(((features @ w + b - y) ** 2).mean() / 2)
    return w, b, losses
