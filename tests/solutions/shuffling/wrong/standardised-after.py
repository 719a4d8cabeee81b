# shows: X is standardised after y is made, so the w and b returned belong to the raw X
# wrong because: num_examples = 1000: y - (Xw + b) is of order 3
import torch
def malicious_dataset(num_examples):
    X = (1 + 3 * torch.rand(num_examples, 1)).sort(0)[0]
    w, b = torch.tensor([[3.0]]), torch.tensor([2.0])
    y = X @ w + b
    X = 2 * (X - X.mean()) / X.std()
    return X, y, w, b
