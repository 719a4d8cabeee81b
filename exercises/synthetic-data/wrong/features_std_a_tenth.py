# shows: features drawn with std 0.1 in place of 1
# fails: features_are_standard_normal
import torch


def synthetic_data(w, b, num_examples):
    X = torch.normal(mean=0, std=0.1, size=(num_examples, len(w)))
    y = torch.matmul(X, w) + b
    y += torch.normal(mean=0, std=0.01, size=y.shape)
    return X, y.reshape((-1, 1))
