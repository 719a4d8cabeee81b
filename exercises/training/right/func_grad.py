# shows: torch.func.grad of a function of a dictionary
import torch
from torch.func import grad


def loss_of(params, X, y):
    return 0.5 * torch.mean((X @ params["w"] + params["b"] - y) ** 2)


def train(features, labels, lr, num_epochs, batch_size):
    params = {"w": torch.zeros(features.shape[1], 1), "b": torch.zeros(())}
    losses = []
    for _ in range(num_epochs):
        seen = []
        for rows in torch.randperm(len(features)).split(batch_size):
            X, y = features[rows], labels[rows]
            seen.append(loss_of(params, X, y).item())
            gradients = grad(loss_of)(params, X, y)
            params = {name: p - lr * gradients[name] for name, p in params.items()}
        losses.append(sum(seen) / len(seen))
    return params["w"], params["b"], losses
