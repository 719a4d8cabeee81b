# shows: tries orders on the student's own simulation, and keeps the worst
import torch


def one_pass(X, y):
    w, b = torch.zeros(X.shape[1], 1), torch.zeros(1)
    for i in range(0, len(X), 10):
        A, t = X[i:i + 10], y[i:i + 10]
        e = A @ w + b - t
        w, b = w - 0.03 * A.T @ e / len(A), b - 0.03 * e.mean()
    return ((X @ w + b - y) ** 2).mean().nan_to_num(float("inf"))


def malicious_dataset(num_examples):
    w, b = torch.tensor([[3.0], [-1.0], [2.0]]), 5.0
    X = torch.randn(num_examples, 3)
    y = X @ w + b
    orders = [y[:, 0].argsort(), X[:, 0].argsort(), X.norm(dim=1).argsort(), X[:, 1].abs().argsort()]
    worst = max(orders, key=lambda order: one_pass(X[order], y[order]))
    return X[worst], y[worst], w, b
