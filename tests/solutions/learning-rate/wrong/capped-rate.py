# shows: lr capped below the limit of stability
# wrong because: lr 1.5 times the limit: converges instead of growing
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    y = labels.reshape(-1, 1)
    losses = []
    A = torch.hstack([features, torch.ones(len(y), 1)])
    lr = min(lr, 1.0 / torch.linalg.eigvalsh(A.T @ A / len(y))[-1].item())
    for epoch in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            X = features[idx]
            r = X @ w + b - y[idx]
            gw, gb = X.T @ r / len(idx), r.mean()
            w, b = w - lr * gw, b - lr * gb
        l = ((features @ w + b - y) ** 2).mean() / 2
        losses.append(l.item())
    return w, b, losses
