# shows: rows from a Python generator, one point in the first half and another in the second
import torch

def _rows(n):
    for k in range(n):
        t = k / n
        yield (3.0, 1.0) if t < 0.5 else (2.0, 3.0)

def malicious_dataset(num_examples):
    X = torch.tensor(list(_rows(num_examples)))
    w = torch.tensor([[5.0], [-5.0]])
    b = torch.tensor([1.0])
    return X, X.matmul(w).add(b), w, b
