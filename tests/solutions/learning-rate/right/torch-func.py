# shows: torch.func.grad over a tuple
import torch
from torch.func import grad
def loss(p, X, y):
    w, b = p
    return ((X @ w + b - y) ** 2 / 2).mean()
g = grad(loss)
def train(features, labels, lr, num_epochs, batch_size):
    y = labels.reshape(-1)
    p = (torch.zeros(features.shape[1]), torch.zeros(1))
    losses = []
    for _ in range(num_epochs):
        for i in torch.randperm(len(y)).split(batch_size):
            p = tuple(q - lr * dq for q, dq in zip(p, g(p, features[i], y[i])))
        losses.append(loss(p, features, y))
    return p[0], p[1], torch.stack(losses)
