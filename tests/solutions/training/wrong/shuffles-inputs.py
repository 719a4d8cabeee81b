# shows: the caller's data shuffled in place
# wrong because: any n: features after the call in another order
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    losses = []
    for _ in range(num_epochs):
        p = torch.randperm(len(features))
        features[:] = features[p]
        labels[:] = labels[p]
        y = labels.reshape(-1, 1)
        for i in range(0, len(p), batch_size):
            X = features[i:i + batch_size]
            r = X @ w + b - y[i:i + batch_size]
            w, b = w - lr * X.T @ r / len(X), b - lr * r.mean()
        losses.append(((features @ w + b - y) ** 2).mean().item() / 2)
    return w, b, losses
