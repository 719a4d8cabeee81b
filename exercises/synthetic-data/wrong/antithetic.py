# shows: the second half of the features is the first with the sign turned
# fails: features_are_standard_normal
import torch


def synthetic_data(w, b, num_examples):
    half = torch.randn((num_examples + 1) // 2, len(w))
    X = torch.cat([half, -half])[:num_examples]
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
