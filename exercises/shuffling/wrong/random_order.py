# shows: the book's data, in random order
# fails: the_order_spoils_a_pass
import torch


def malicious_dataset(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]]), 4.2
    X = torch.randn(num_examples, 2)
    return X, X @ w + b + 0.01 * torch.randn(num_examples, 1), w, b
