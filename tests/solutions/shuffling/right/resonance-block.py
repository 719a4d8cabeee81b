# shows: the big rows together, so that their batches diverge, and rows in another direction after them
import torch
def malicious_dataset(num_examples):
    n = num_examples
    k = n // 20
    X = torch.zeros(n, 2)
    X[:k, 0] = 12.0
    X[k:, 1] = 3.0 * torch.randn(n - k)
    w, b = torch.tensor([[1.0], [2.0]]), torch.tensor([0.0])
    return X, X @ w + b, w, b
