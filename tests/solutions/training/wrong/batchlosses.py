# one loss a batch, not an epoch
import torch
def train(features, labels, lr, num_epochs, batch_size):
    n, d = features.shape; y = labels.reshape(-1, 1)
    w, b, L = torch.zeros(d, 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for j in torch.randperm(n).split(batch_size):
            r = features[j] @ w + b - y[j]
            w = w - lr * features[j].t() @ r / len(j); b = b - lr * r.mean(0)
            L.append((r ** 2 / 2).mean().item())
    return w, b, L
