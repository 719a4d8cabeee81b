# gradient by hand in float64
import torch
def train(features, labels, lr, num_epochs, batch_size):
    X, y = features.double(), labels.double().reshape(-1)
    n, d = X.shape
    w, b = torch.zeros(d, dtype=torch.float64), torch.zeros((), dtype=torch.float64)
    L = []
    for _ in range(num_epochs):
        p = torch.randperm(n)
        for i in range(0, n, batch_size):
            xb, yb = X[p[i:i + batch_size]], y[p[i:i + batch_size]]
            r = xb @ w + b - yb
            w = w - lr * xb.T @ r / len(r)
            b = b - lr * r.mean()
        L.append(((X @ w + b - y) ** 2).mean() / 2)
    return w, b, L
