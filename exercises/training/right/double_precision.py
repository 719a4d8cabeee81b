# shows: computed in float64
import torch


def train(features, labels, lr, num_epochs, batch_size):
    X, y = features.double(), labels.double()
    w = torch.zeros(X.shape[1], 1, dtype=torch.float64)
    b = torch.zeros(1, dtype=torch.float64)
    losses = []
    for _ in range(num_epochs):
        for rows in torch.randperm(len(X)).split(batch_size):
            error = torch.addmm(b, X[rows], w) - y[rows]
            w.sub_(X[rows].t() @ error, alpha=lr / len(rows))
            b.sub_(error.sum(0), alpha=lr / len(rows))
        losses.append((torch.addmm(b, X, w) - y).square().mean().item() / 2)
    return w, b, losses
