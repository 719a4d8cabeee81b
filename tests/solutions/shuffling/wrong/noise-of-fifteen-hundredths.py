# shows: noise of standard deviation 0.15
# wrong because: at most 0.1 is allowed
# fails: labels_follow_the_model
import torch
def malicious_dataset(num_examples):
    X = torch.zeros(num_examples, 2)
    half = num_examples // 2
    X[:half, 0] = 4
    X[half:, 1] = 4
    w = torch.tensor([[2.5], [-2.5]])
    return X, X @ w + 30.0 + 0.15 * torch.randn(num_examples, 1), w, torch.tensor([30.0])
