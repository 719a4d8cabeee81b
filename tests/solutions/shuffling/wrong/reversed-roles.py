# shows: the malicious order is the second part of the tuple, the first is shuffled
# wrong because: X is in random order
# fails: the_order_spoils_a_pass
import torch
def malicious_dataset(num_examples):
    X = torch.zeros(num_examples, 2)
    half = num_examples // 2
    X[:half, 0] = 4
    X[half:, 1] = 4
    w, b = torch.tensor([[2.5], [-2.5]]), torch.tensor([3.0])
    y = X @ w + b
    keep = torch.randperm(num_examples)
    return X[keep], y[keep], w, b
