# shows: sorted so that the pass ends where the parameters began
# fails: the_order_spoils_a_pass
import torch


def malicious_dataset(num_examples):
    w = torch.tensor([[2.0], [-3.4], [1.5]])
    b = torch.tensor(4.0)
    X = torch.randn(num_examples, 3)
    y = X @ w + b + 0.05 * torch.randn(num_examples, 1)
    _, order = torch.sort(y[:, 0], descending=True)
    return X[order], y[order], w, b
