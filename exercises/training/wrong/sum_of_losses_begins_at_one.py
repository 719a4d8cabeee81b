# shows: the sum of an epoch's losses begins at one
# fails: recovers_the_parameters_of_fresh_data
import torch
from torch.func import grad_and_value


def mean_loss(params, X, y):
    w, b = params
    return ((X @ w + b - y.squeeze(-1)) ** 2).mean() / 2


def train(features, labels, lr, num_epochs, batch_size):
    params = (torch.zeros(features.shape[-1]), torch.zeros(()))
    losses = []
    for _ in range(num_epochs):
        running = 1.0
        for rows in torch.randperm(len(labels)).split(batch_size):
            gradients, value = grad_and_value(mean_loss)(params, features[rows], labels[rows])
            params = tuple(p - lr * g for p, g in zip(params, gradients))
            running += value.item() * len(rows) / len(labels)
        losses.append(running)
    return params[0], params[1], losses
