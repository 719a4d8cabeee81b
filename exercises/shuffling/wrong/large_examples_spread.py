# shows: a tenth of large examples, spread evenly
# fails: the_order_spoils_a_pass
import torch


def malicious_dataset(num_examples):
    X = torch.rand(num_examples, 1) * 2 - 1
    X[::10] = 15.0
    return X, X * 1.0, torch.tensor([[1.0]]), 0.0
