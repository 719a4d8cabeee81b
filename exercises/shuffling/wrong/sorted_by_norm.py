# shows: sorted by the length of the features, which hardly matters
# fails: the_order_spoils_a_pass
import torch


def malicious_dataset(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]]), 4.2
    X = torch.randn(num_examples, 2)
    X = X[X.norm(dim=1).argsort()]
    return X, X @ w + b, w, b
