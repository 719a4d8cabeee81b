# shows: builds a bad order and then shuffles the pairs
# wrong because: num_examples = 1000: the order given is already random, ratio about 1
import torch
def malicious_dataset(num_examples):
    X = (2 * torch.randn(num_examples, 1)).sort(0)[0]
    w, b = torch.tensor([[3.0]]), torch.tensor([4.0])
    y = X @ w + b
    p = torch.randperm(num_examples)
    return X[p], y[p], w, b
