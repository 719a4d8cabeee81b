# shows: a rate above the limit is replaced by the limit
# fails: grows_above_the_limit_at_the_predicted_rate, far_above_the_limit_it_ends_in_inf_or_nan
import torch


def train(features, labels, lr, num_epochs, batch_size):
    n, d = features.shape
    X1 = torch.cat([features, torch.ones(n, 1)], 1)
    lr = min(lr, 1.99 / torch.linalg.eigvalsh(X1.T @ X1 / n).max().item())
    w, b = torch.zeros(d, 1), torch.zeros(1)
    losses = []
    for epoch in range(num_epochs):
        for rows in torch.randperm(n).split(batch_size):
            X, y = features[rows], labels[rows]
            residual = X @ w + b - y
            grad_w, grad_b = X.T @ residual / len(rows), residual.mean(0)
            w = w - lr * grad_w
            b = b - lr * grad_b
        losses.append(((features @ w + b - labels) ** 2 / 2).mean().item())
    return w, b, losses
