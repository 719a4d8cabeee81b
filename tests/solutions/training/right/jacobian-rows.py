# shows: per-example gradients by vmap
import torch
from torch.func import grad, vmap
def one(theta, x, y):
    return (theta @ x - y) ** 2 / 2
def train(features, labels, lr, num_epochs, batch_size):
    Z = torch.cat([torch.ones(len(features), 1), features], dim=1)
    y = labels.squeeze(1)
    theta = torch.zeros(Z.shape[1])
    losses = ()
    for _ in range(num_epochs):
        for i in torch.randperm(len(Z)).split(batch_size):
            theta = theta - lr * vmap(grad(one), (None, 0, 0))(theta, Z[i], y[i]).mean(0)
        losses += (vmap(one, (None, 0, 0))(theta, Z, y).mean(),)
    return theta[1:], theta[0], losses
