# shows: torch.autograd.grad instead of .grad, float64
import torch
def train(features, labels, lr, num_epochs, batch_size):
    X_all, y_all = features.double(), labels.double().reshape(-1, 1)
    w = torch.zeros(X_all.shape[1], 1, dtype=torch.float64, requires_grad=True)
    b = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    f = lambda X, y: ((X @ w + b - y) ** 2).mean() / 2
    losses = []
    for epoch in range(num_epochs):
        order = torch.randperm(len(X_all))
        for idx in torch.split(order, batch_size):
            gw, gb = torch.autograd.grad(f(X_all[idx], y_all[idx]), (w, b))
            w = (w - lr * gw).detach().requires_grad_()
            b = (b - lr * gb).detach().requires_grad_()
        losses.append(f(X_all, y_all).detach())
    return w.detach(), b.detach(), losses
