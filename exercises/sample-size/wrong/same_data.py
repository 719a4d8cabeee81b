# shows: a slice of one data set, the same in each call
# fails: each_call_draws_fresh_examples
import torch

true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
X_all = torch.randn(10000, 2)
y_all = X_all @ true_w + true_b + 0.01 * torch.randn(10000)


def estimation_error(num_examples):
    X, y = X_all[:num_examples], y_all[:num_examples]
    design = torch.cat([X, torch.ones(num_examples, 1)], dim=1).double()
    estimate = torch.linalg.lstsq(design, y.double()).solution
    return (true_w - estimate[:2]).norm().item(), abs(true_b - estimate[2].item())
