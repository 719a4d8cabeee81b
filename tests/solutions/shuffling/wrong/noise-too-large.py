# shows: a bad order all right, but label noise of std 0.3
# wrong because: num_examples = 1000: the residual y - Xw - b has std 0.3, over 0.1
import math
import torch
def malicious_dataset(num_examples):
    a = torch.linspace(0, 1.5 * math.pi, num_examples)
    X = 5 * torch.stack([a.cos(), a.sin()], 1)
    w, b = torch.tensor([[1.0], [30.0]]), torch.zeros(1)
    return X, X @ w + b + 0.3 * torch.randn(num_examples, 1), w, b
