# shows: one vector of parameters, the bias belonging to a column of ones
import torch


def train(features, labels, lr, num_epochs, batch_size):
    X = torch.hstack([torch.ones(len(features), 1), features])
    theta = 0.1 * torch.randn(X.shape[1], 1)
    losses = []
    for _ in range(num_epochs):
        for rows in torch.split(torch.randperm(len(X)), batch_size):
            theta -= lr / len(rows) * X[rows].T @ (X[rows] @ theta - labels[rows])
        losses.append(0.5 * torch.mean(torch.square(X @ theta - labels)))
    return theta[1:], theta[0], losses
