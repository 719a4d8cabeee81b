# shows: analytic gradient, shortest form
import torch
def train(features, labels, lr, num_epochs, batch_size):
    A = torch.cat((features, torch.ones_like(features[:, :1])), 1); y = labels.reshape(-1, 1)
    t = torch.zeros(A.shape[1], 1); L = []
    for _ in range(num_epochs):
        for i in torch.randperm(len(A)).split(batch_size): t = t - lr * A[i].T @ (A[i] @ t - y[i]) / len(i)
        L += [(A @ t - y).square().mean().item() / 2]
    return t[:-1, 0], t[-1, 0], L
