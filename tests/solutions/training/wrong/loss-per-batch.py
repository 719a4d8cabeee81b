# shows: one loss a batch
# wrong because: n=100, B=10, 3 epochs: 30 losses
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    y = labels.reshape(-1, 1)
    losses = []
    for _ in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            X = features[idx]
            r = X @ w + b - y[idx]
            w, b = w - lr * X.T @ r / len(idx), b - lr * r.mean()
            losses.append((r ** 2).mean() / 2)
    return w, b, losses
