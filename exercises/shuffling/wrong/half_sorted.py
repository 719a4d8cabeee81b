# shows: only within batches is it sorted
# fails: the_order_spoils_a_pass
import torch


def malicious_dataset(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]]), 4.2
    X = torch.randn(num_examples, 2)
    y = X @ w + b
    order = torch.cat([start + y[start:start + 10, 0].argsort() for start in range(0, num_examples, 10)])
    return X[order], y[order], w, b
