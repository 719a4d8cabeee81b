# shows: nan and inf replaced by zero
# wrong because: lr 10 times the limit, 300 epochs: losses finite again after the overflow
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    y = labels.reshape(-1, 1)
    losses = []
    for epoch in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            X = features[idx]
            r = X @ w + b - y[idx]
            gw, gb = X.T @ r / len(idx), r.mean()
            w, b = torch.nan_to_num(w - lr * gw, 0., 0., 0.), torch.nan_to_num(b - lr * gb, 0., 0., 0.)
        l = ((features @ w + b - y) ** 2).mean() / 2
        losses.append(torch.nan_to_num(l, 0., 1e6, 0.).item())
    return w, b, losses
