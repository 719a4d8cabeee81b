# shows: large rows at the end, where their batches diverge
import torch
def malicious_dataset(num_examples):
    torch.manual_seed(num_examples)
    X = torch.randn(num_examples, 3)
    big = num_examples // 10
    X[-big:] *= 0
    X[-big:, 0] = 12
    w = torch.tensor([[1.0], [-2.0], [0.5]])
    b = 0.7
    y = X @ w + b + 0.01 * torch.randn(num_examples, 1)
    return X, y, w, b
