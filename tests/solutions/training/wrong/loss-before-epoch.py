# shows: the full loss taken before the epoch's steps
# wrong because: n=1000, B=10, lr=0.03: losses[0] is the untrained loss
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    y = labels.reshape(-1, 1)
    losses = []
    for _ in range(num_epochs):
        losses.append(((features @ w + b - y) ** 2).mean().item() / 2)
        for idx in torch.randperm(len(y)).split(batch_size):
            X = features[idx]
            r = X @ w + b - y[idx]
            w, b = w - lr * X.T @ r / len(idx), b - lr * r.mean()
    return w, b, losses
