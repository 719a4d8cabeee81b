# shows: divided by the batch size twice
# fails: each_epoch_takes_one_gradient_step, converges_below_the_limit, far_above_the_limit_it_ends_in_inf_or_nan
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
            w = w - lr / batch_size * grad_w
            b = b - lr / batch_size * grad_b
        losses.append(((features @ w + b - labels) ** 2 / 2).mean().item())
    return w, b, losses
