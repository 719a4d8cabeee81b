# shows: lr clamped to at most 1
# wrong because: features of std 0.1 without offset, lr = 1.9 (limit about 2): behaves as with lr = 1
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    y = labels.reshape(-1, 1)
    losses = []
    lr = min(float(lr), 1.0)
    for epoch in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            X = features[idx]
            r = X @ w + b - y[idx]
            gw, gb = X.T @ r / len(idx), r.mean()
            w, b = w - lr * gw, b - lr * gb
        l = ((features @ w + b - y) ** 2).mean() / 2
        losses.append(l.item())
    return w, b, losses
