# shows: Newton's step, scaled by lr
# fails: each_epoch_takes_one_gradient_step, far_above_the_limit_it_ends_in_inf_or_nan
import torch


def train(features, labels, lr, num_epochs, batch_size):
    X = torch.cat([features, torch.ones(len(features), 1)], dim=1)
    theta, losses = torch.zeros(X.shape[1], 1), []
    for _ in range(num_epochs):
        gradient = X.T @ (X @ theta - labels) / len(X)
        theta = theta - lr * torch.linalg.solve(X.T @ X / len(X), gradient)
        losses.append(((X @ theta - labels) ** 2 / 2).mean().item())
    return theta[:-1], theta[-1], losses
