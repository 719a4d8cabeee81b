# shows: one parameter vector with the bias as its last entry
import torch
def train(features, labels, lr, num_epochs, batch_size):
    Z = torch.hstack([features, torch.ones(len(features), 1)])
    t = labels.view(-1, 1)
    theta = torch.zeros(Z.shape[1], 1)
    losses = []
    for _ in range(num_epochs):
        p = torch.randperm(len(Z))
        for s in range(0, len(Z), batch_size):
            A, c = Z[p[s:s + batch_size]], t[p[s:s + batch_size]]
            theta = theta - lr * (A.T @ (A @ theta - c)) / A.shape[0]
        losses.append(float(((Z @ theta - t) ** 2).mean() / 2))
    return theta[:-1], theta[-1], losses
