# shows: the book's data with d = 2 sorted by the first feature: only a few times worse
# wrong because: num_examples = 1000: the ratio is about 1 to 4, not 10
import torch
def malicious_dataset(num_examples):
    X = torch.randn(num_examples, 2)
    X = X[X[:, 0].abs().argsort()]
    w, b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    return X, X @ w + b + 0.01 * torch.randn(num_examples, 1), w, b
