# shows: two clusters that teach the same
# fails: the_order_spoils_a_pass
import torch


def malicious_dataset(num_examples):
    half = num_examples // 2
    X = torch.cat([torch.ones(half, 1), -torch.ones(num_examples - half, 1)])
    w, b = torch.tensor([[5.0]]), 3.0
    return X, X @ w + b, w, b
