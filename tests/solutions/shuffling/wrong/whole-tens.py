# shows: the number of examples rounded down to whole tens
# wrong because: num_examples = 1003: 1000 rows
# fails: labels_follow_the_model
import torch
def malicious_dataset(num_examples):
    n = num_examples // 10 * 10
    X = torch.zeros(n, 2)
    half = n // 2
    X[:half, 0] = 4
    X[half:, 1] = 4
    w, b = torch.tensor([[2.5], [-2.5]]), torch.tensor([3.0])
    return X, X @ w + b, w, b
