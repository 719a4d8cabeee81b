# shows: the loss before training recorded as well
# wrong because: num_epochs=3: four losses
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    y = labels.reshape(-1, 1)
    losses = [((features @ w + b - y) ** 2).mean() / 2]
    for _ in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            X = features[idx]
            r = X @ w + b - y[idx]
            w, b = w - lr * X.T @ r / len(idx), b - lr * r.mean()
        losses.append(((features @ w + b - y) ** 2).mean() / 2)
    return w, b, losses
