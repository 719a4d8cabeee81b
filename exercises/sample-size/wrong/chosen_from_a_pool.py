# shows: examples chosen at random from the same 10,000
# fails: falls_like_one_over_root_n
import torch

true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
X_all = torch.randn(10000, 2)
y_all = X_all @ true_w + true_b + 0.01 * torch.randn(10000)


def estimation_error(num_examples):
    chosen = torch.randperm(10000)[:num_examples]
    X, y = X_all[chosen], y_all[chosen]
    design = torch.cat([X, torch.ones(num_examples, 1)], dim=1).double()
    estimate = torch.linalg.lstsq(design, y.double()).solution
    return (true_w - estimate[:2]).norm().item(), abs(true_b - estimate[2].item())
