# shows: RMSprop
# fails: each_epoch_takes_one_gradient_step, converges_below_the_limit
import torch


def train(features, labels, lr, num_epochs, batch_size):
    n, d = features.shape
    w, b = torch.zeros(d, 1), torch.zeros(1)
    s_w, s_b = torch.zeros(d, 1), torch.zeros(1)
    losses = []
    for epoch in range(num_epochs):
        for rows in torch.randperm(n).split(batch_size):
            X, y = features[rows], labels[rows]
            residual = X @ w + b - y
            grad_w, grad_b = X.T @ residual / len(rows), residual.mean(0)
            s_w = 0.9 * s_w + 0.1 * grad_w**2
            s_b = 0.9 * s_b + 0.1 * grad_b**2
            w = w - lr * grad_w / (s_w.sqrt() + 1e-8)
            b = b - lr * grad_b / (s_b.sqrt() + 1e-8)
        losses.append(((features @ w + b - labels) ** 2 / 2).mean().item())
    return w, b, losses
