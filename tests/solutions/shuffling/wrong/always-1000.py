# shows: num_examples ignored
# wrong because: num_examples = 2000: 1000 rows come back
import torch
def malicious_dataset(num_examples, n=1000):
    X = torch.cat([torch.full((n // 2, 1), -1.0), torch.full((n // 2, 1), 3.0)])
    w, b = torch.tensor([[2.0]]), torch.tensor([5.0])
    return X, X @ w + b, w, b
