# shows: the size of the estimate, not of its error
# fails: falls_like_one_over_root_n
import torch

true_w, true_b = torch.tensor([2.0, -3.4]), 4.2


def estimation_error(num_examples):
    X = torch.randn(num_examples, 2)
    y = X @ true_w + true_b + 0.01 * torch.randn(num_examples)
    design = torch.cat([X, torch.ones(num_examples, 1)], dim=1).double()
    estimate = torch.linalg.lstsq(design, y.double()).solution
    return estimate[:2].norm().item(), estimate[2].abs().item()
