# shows: everything in float64, losses on all data
import torch
def train(features, labels, lr, num_epochs, batch_size):
    X, y = features.to(torch.float64), labels.to(torch.float64).reshape(-1, 1)
    w = torch.zeros(X.shape[1], 1, dtype=X.dtype, requires_grad=True)
    b = torch.zeros(1, dtype=X.dtype, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        perm = torch.randperm(X.shape[0])
        for i in range(0, X.shape[0], batch_size):
            k = perm[i:i + batch_size]
            loss = 0.5 * torch.mean((X[k] @ w + b - y[k]) ** 2)
            loss.backward()
            w.data.sub_(lr * w.grad); b.data.sub_(lr * b.grad)
            w.grad, b.grad = None, None
        with torch.no_grad():
            losses.append(0.5 * torch.mean((X @ w + b - y) ** 2))
    return w.detach(), b.detach(), losses
