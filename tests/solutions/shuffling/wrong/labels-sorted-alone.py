# shows: labels sorted without their features
# wrong because: num_examples = 1000: y is not Xw + b for the w and b returned
import torch
def malicious_dataset(num_examples):
    X = torch.randn(num_examples, 2)
    w, b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    y = X @ w + b
    return X, y.sort(0)[0], w, b
