# shows: gradients clipped to a norm of 10
# fails: each_epoch_takes_one_gradient_step, far_above_the_limit_it_ends_in_inf_or_nan
import torch


def train(features, labels, lr, num_epochs, batch_size):
    n, d = features.shape
    w, b = torch.zeros(d, 1), torch.zeros(1)
    losses = []
    for epoch in range(num_epochs):
        for rows in torch.randperm(n).split(batch_size):
            X, y = features[rows], labels[rows]
            residual = X @ w + b - y
            grad_w, grad_b = X.T @ residual / len(rows), residual.mean(0)
            norm = (grad_w.square().sum() + grad_b.square().sum()).sqrt()
            scale = torch.clamp(10 / norm, max=1.0)
            w = w - lr * scale * grad_w
            b = b - lr * scale * grad_b
        losses.append(((features @ w + b - labels) ** 2 / 2).mean().item())
    return w, b, losses
