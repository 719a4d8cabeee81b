# shows: Huber loss (sigma 0.1), full-batch gradient descent by hand
import torch

def huber(y_hat, y, sigma):
    d = (y_hat - y).abs()
    return torch.where(d > sigma, d - sigma / 2, d ** 2 / (2 * sigma))

def fit_robust(features, labels):
    w = torch.zeros((features.shape[1], 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for sigma, lr, steps in ((1.0, 0.3, 1500), (0.1, 0.03, 1500)):
        for _ in range(steps):
            l = huber(features @ w + b, labels.reshape(-1, 1), sigma).mean()
            gw, gb = torch.autograd.grad(l, (w, b))
            with torch.no_grad():
                w -= lr * gw
                b -= lr * gb
    return w.detach().clone(), b.detach().clone()
