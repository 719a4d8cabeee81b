# shows: moderately large examples first, where they do no lasting harm
# fails: the_order_spoils_a_pass
import torch


def malicious_dataset(num_examples):
    X = torch.randn(num_examples, 2)
    X[: num_examples // 10] *= 2
    w, b = torch.tensor([[2.0], [-3.4]]), 4.2
    return X, X @ w + b, w, b
