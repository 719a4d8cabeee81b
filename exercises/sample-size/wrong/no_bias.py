# shows: the model has no bias
# fails: falls_like_one_over_root_n
import torch

true_w, true_b = torch.tensor([2.0, -3.4]), 4.2


def estimation_error(num_examples):
    X = torch.randn(num_examples, 2)
    y = X @ true_w + true_b + 0.01 * torch.randn(num_examples)
    estimate = torch.linalg.lstsq(X, y).solution
    return (true_w - estimate).norm().item(), abs(true_b - torch.normal(0, 0.01, ()).item())
