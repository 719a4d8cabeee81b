# shows: returns early values when the loss changes by less than 1e-4
# wrong because: tiny lr: epochs after the second do nothing, so more epochs do not help
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
            w, b = w - lr * gw, b - lr * gb
        l = ((features @ w + b - y) ** 2).mean() / 2
        losses.append(l.item())
        if len(losses) > 1 and abs(losses[-1] - losses[-2]) < 1e-4 * losses[-2]:
            losses += [losses[-1]] * (num_epochs - len(losses))
            break
    return w, b, losses
