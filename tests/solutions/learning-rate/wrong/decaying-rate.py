# shows: lr decays by 5 % an epoch
# wrong because: full batch, lr half the limit, 20 epochs: error not (1 - lr*lambda)^20
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
        losses.append(l.item())
        lr = lr * 0.95
    return w, b, losses
