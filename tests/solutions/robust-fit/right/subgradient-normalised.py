# shows: plain subgradient descent with a geometric step, vector w and float b
import math

def fit_robust(X, t):
    y = t.reshape(-1)
    n, d = X.shape
    w = X.new_zeros(d)
    b = 0.0
    lr = 2.0
    while lr > 1e-3:
        for _ in range(25):
            s = (X @ w + b - y).sign()
            w = w - lr * (X * s[:, None]).mean(0)
            b = b - lr * s.mean().item()
        lr *= 0.9
    return w, b
