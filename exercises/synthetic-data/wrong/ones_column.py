# shows: a column of ones is returned with the features, to carry the bias
# fails: features_have_a_row_for_each_example
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
    return torch.cat([X, torch.ones(num_examples, 1)], dim=1), y
