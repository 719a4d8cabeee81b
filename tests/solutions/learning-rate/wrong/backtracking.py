# shows: halves the step until the loss falls
# wrong because: lr 1.5 times the limit: converges
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
            s = lr
            for _ in range(30):
                w2, b2 = w - s * gw, b - s * gb
                if ((X @ w2 + b2 - y[idx]) ** 2).mean() <= (r ** 2).mean():
                    break
                s = s / 2
            w, b = w2, b2
        l = ((features @ w + b - y) ** 2).mean() / 2
        losses.append(l.item())
    return w, b, losses
