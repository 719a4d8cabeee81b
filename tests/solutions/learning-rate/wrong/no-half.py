# shows: squared loss without the half in the step
# wrong because: full batch, lr = 1.5/lambda_max: grows instead of converging
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
            w, b = w - 2 * lr * gw, b - 2 * lr * gb
        l = ((features @ w + b - y) ** 2).mean() / 2
        losses.append(l.item())
    return w, b, losses
