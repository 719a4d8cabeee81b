# shows: running total never reset
# wrong because: 3 epochs: losses[1] includes the first epoch's batches
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    y = labels.reshape(-1, 1)
    losses, total = [], 0.0
    for _ in range(num_epochs):
        chunks = torch.randperm(len(y)).split(batch_size)
        for idx in chunks:
            X = features[idx]
            r = X @ w + b - y[idx]
            total += (r ** 2).mean().item() / 2
            w, b = w - lr * X.T @ r / len(idx), b - lr * r.mean()
        losses.append(total / len(chunks))
    return w, b, losses
