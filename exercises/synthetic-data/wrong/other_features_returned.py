# shows: the features returned are not those that made the labels
# fails: labels_follow_the_line
import torch


def synthetic_data(w, b, num_examples):
    y = torch.randn(num_examples, len(w)) @ w.reshape(-1, 1) + b
    return torch.randn(num_examples, len(w)), y + 0.01 * torch.randn(num_examples, 1)
