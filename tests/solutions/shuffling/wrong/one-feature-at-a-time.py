# shows: orthogonal blocks with signs mixed, one feature active in each: nothing is forgotten
# wrong because: num_examples = 1000: ratio is about 1, not 10
import torch
def malicious_dataset(num_examples):
    X = torch.zeros(num_examples, 2)
    h = num_examples // 2
    X[:h, 0] = torch.randn(h)
    X[h:, 1] = torch.randn(num_examples - h)
    w, b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    return X, X @ w + b + 0.01 * torch.randn(num_examples, 1), w, b
