# shows: sorted by label, but features of std 0.05: neither order learns w in one pass
# wrong because: num_examples = 1000: both losses are about the same, ratio near 1
import torch
def malicious_dataset(num_examples):
    X = 0.05 * torch.randn(num_examples, 2)
    w, b = torch.tensor([[2.0], [-3.4]]), torch.tensor([0.0])
    y = X @ w + b
    o = y.flatten().argsort()
    return X[o], y[o], w, b
