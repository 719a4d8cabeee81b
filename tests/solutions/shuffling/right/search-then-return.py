# shows: tries orders, and measures them by the definition
import torch
def sgd_pass(X, y):
    theta = torch.zeros(X.shape[1] + 1, 1)
    Z = torch.hstack([X, torch.ones(len(X), 1)])
    for z, t in zip(Z.split(10), y.split(10)):
        theta = theta - 0.03 * z.T @ (z @ theta - t) / len(z)
    return ((Z @ theta - y) ** 2).mean().item()
def malicious_dataset(num_examples):
    w, b = torch.tensor([[2.0], [-1.0]]), torch.tensor([10.0])
    X = torch.randn(num_examples, 2) + torch.tensor([3.0, 0.0])
    X = X * 1.5
    y = X @ w + b
    scores = {}
    for name, order in {
        "first feature": X[:, 0].argsort(),
        "first feature, falling": X[:, 0].argsort(descending=True),
        "label": y[:, 0].argsort(),
        "length": X.norm(dim=1).argsort(),
    }.items():
        scores[name] = sgd_pass(X[order], y[order]), order
    score, order = max(scores.values(), key=lambda pair: pair[0])
    if score < 1.0:
        half = num_examples // 2
        X = torch.zeros(num_examples, 2)
        X[:half, 0], X[half:, 1] = 4.0, 4.0
        y, order = X @ w + b, torch.arange(num_examples)
    return X[order], y[order], w, b
