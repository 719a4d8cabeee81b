# shows: stops when the loss no longer falls
# wrong because: 50 epochs on noisy data: fewer than 50 losses
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
        losses.append(((features @ w + b - y) ** 2).mean().item() / 2)
        if len(losses) > 1 and losses[-1] >= losses[-2]:
            break
    return w, b, losses
