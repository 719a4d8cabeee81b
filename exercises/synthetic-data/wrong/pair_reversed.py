# shows: the pair is (y, X)
# fails: features_have_a_row_for_each_example
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    return X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1), X
