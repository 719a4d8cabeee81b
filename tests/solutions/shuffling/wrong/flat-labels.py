# shows: right idea, but y of shape (n,)
# wrong because: num_examples = 1000: y.shape is (1000,) and not (1000, 1)
import torch
def malicious_dataset(num_examples):
    X = torch.linspace(-4, 4, num_examples).reshape(-1, 1)
    w, b = torch.tensor([[1.5]]), torch.tensor([-20.0])
    return X, (X @ w + b).reshape(-1), w, b
