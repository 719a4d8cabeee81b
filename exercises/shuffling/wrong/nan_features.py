# shows: nan in the data
# fails: labels_follow_the_model
import torch


def malicious_dataset(num_examples):
    X = torch.randn(num_examples, 1)
    X[-1] = float("nan")
    return X, 2 * X, torch.tensor([[2.0]]), 0.0
