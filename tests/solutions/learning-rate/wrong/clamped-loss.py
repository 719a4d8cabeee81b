# shows: reported loss clamped at 1e6
# wrong because: lr 1.5 times the limit, 100 epochs: losses stop growing at 1e6
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
            w, b = w - lr * gw, b - lr * gb
        l = ((features @ w + b - y) ** 2).mean() / 2
        losses.append(min(l.item(), 1e6) if l == l else 1e6)
    return w, b, losses
