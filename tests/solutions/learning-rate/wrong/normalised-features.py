# shows: descends on standardised features, w scaled back
# wrong because: features of std 10, lr = 0.1 (limit 0.02): converges instead of growing
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    y = labels.reshape(-1, 1)
    losses = []
    m, s = features.mean(0), features.std(0)
    raw, features = features, (features - m) / s
    for epoch in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            X = features[idx]
            r = X @ w + b - y[idx]
            gw, gb = X.T @ r / len(idx), r.mean()
            w, b = w - lr * gw, b - lr * gb
        l = ((features @ w + b - y) ** 2).mean() / 2
        losses.append(l.item())
    w = w / s[:, None]
    return w, b - m @ w, losses
