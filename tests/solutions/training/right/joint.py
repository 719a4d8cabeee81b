# one parameter vector with a column of ones
import torch
def train(features, labels, lr, num_epochs, batch_size):
    A = torch.cat([features, torch.ones(len(features), 1)], 1)
    y = labels.reshape(-1, 1)
    theta = torch.zeros(A.shape[1], 1)
    losses = torch.zeros(num_epochs)
    for e in range(num_epochs):
        for j in torch.randperm(len(A)).split(batch_size):
            theta -= lr * A[j].t() @ (A[j] @ theta - y[j]) / len(j)
        losses[e] = ((A @ theta - y) ** 2).mean() / 2
    return theta[:-1], theta[-1], losses
