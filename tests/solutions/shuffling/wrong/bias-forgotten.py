# shows: gives back a bias of zero
# wrong because: y − Xw is 3, not 0
# fails: labels_follow_the_model
import torch
def malicious_dataset(num_examples):
    X = torch.zeros(num_examples, 2)
    half = num_examples // 2
    X[:half, 0] = 4
    X[half:, 1] = 4
    w = torch.tensor([[2.5], [-2.5]])
    return X, X @ w + 3.0, w, torch.zeros(1)
