# shows: sorted, and shuffled again
# fails: the_order_spoils_a_pass
import torch


def malicious_dataset(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]]), 4.2
    X = torch.randn(num_examples, 2)
    y = X @ w + b
    order = y.flatten().argsort()
    order = order[torch.randperm(num_examples)]
    return X[order], y[order], w, b
