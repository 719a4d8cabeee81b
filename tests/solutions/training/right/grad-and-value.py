# shows: torch.func.grad_and_value on a dictionary of parameters
import torch
from torch.func import grad_and_value
def mean_loss(params, X, y):
    return ((X @ params["w"] + params["b"] - y) ** 2 / 2).mean()
def train(features, labels, lr, num_epochs, batch_size):
    params = {"w": 0.01 * torch.randn(features.shape[1], 1), "b": torch.zeros(1)}
    step = grad_and_value(mean_loss)
    losses = []
    for _ in range(num_epochs):
        batch_losses = []
        for idx in torch.randperm(len(features)).split(batch_size):
            grads, value = step(params, features[idx], labels[idx])
            params = {k: p - lr * grads[k] for k, p in params.items()}
            batch_losses.append(value.item())
        losses.append(sum(batch_losses) / len(batch_losses))
    return params["w"], params["b"], losses
