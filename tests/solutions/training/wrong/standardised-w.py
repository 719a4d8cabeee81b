# shows: w returned in units of standardised features
# wrong because: features of std 3: w three times too large
import torch
def train(features, labels, lr, num_epochs, batch_size):
    F = (features - features.mean(0)) / features.std(0)
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    y = labels.reshape(-1, 1)
    losses = []
    for _ in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            X = F[idx]
            r = X @ w + b - y[idx]
            w, b = w - lr * X.T @ r / len(idx), b - lr * r.mean()
        losses.append(((F @ w + b - y) ** 2).mean().item() / 2)
    return w, b, losses
