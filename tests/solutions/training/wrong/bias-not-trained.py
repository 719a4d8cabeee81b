# shows: only w handed to the step
# wrong because: data with b=4.2: b stays 0
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    y = labels.reshape(-1, 1)
    losses = []
    for _ in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            X = features[idx]
            w = w - lr * X.T @ (X @ w + b - y[idx]) / len(idx)
        losses.append(((features @ w + b - y) ** 2).mean() / 2)
    return w, b, losses
