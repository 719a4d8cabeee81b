# shows: builds, simulates both orders and returns only a set that passes
import torch

def _one_pass(X, y, order, lr=0.03, bs=10):
    w, b = torch.zeros(X.shape[1], 1), torch.zeros(1)
    for i in order.split(bs):
        r = X[i] @ w + b - y[i]
        w = w - lr * X[i].T @ r / len(i)
        b = b - lr * r.mean()
    return ((X @ w + b - y) ** 2).mean()

def malicious_dataset(num_examples):
    spread = 2.0
    while True:
        w, b = torch.randn(1, 1) + 5, torch.randn(1)
        X = (spread * torch.randn(num_examples, 1)).sort(0)[0]
        X, w = torch.hstack([X, torch.full_like(X, 3.0)]), torch.vstack([w, w])
        y = X @ w + b
        bad = _one_pass(X, y, torch.arange(num_examples))
        good = max(_one_pass(X, y, torch.randperm(num_examples)) for _ in range(3))
        if bad > 100 * good:
            return X, y, w, b
        print('ratio', float(bad / good), 'try again')
