# shows: d fixed at 2
# fails: features_have_a_row_for_each_example
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, 2)
    return X, X @ w.reshape(2, 1) + b + 0.01 * torch.randn(num_examples, 1)
