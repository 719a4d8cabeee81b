# shows: twice the integer half
# wrong because: an odd num_examples: one row is missing
# fails: labels_follow_the_model
import torch
def malicious_dataset(num_examples):
    half = num_examples // 2
    X = torch.cat([torch.tensor([[4.0, 0.0]]).repeat(half, 1), torch.tensor([[0.0, 4.0]]).repeat(half, 1)])
    w, b = torch.tensor([[2.5], [-2.5]]), torch.tensor([3.0])
    return X, X @ w + b, w, b
