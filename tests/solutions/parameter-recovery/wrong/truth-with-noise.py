# the true parameters and some noise of one percent
# fails: training_has_converged_to_least_squares
import torch

true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
features = torch.randn(1000, 2)
labels = (features @ true_w + true_b + 0.01 * torch.randn(1000)).reshape(-1, 1)
w = true_w + 0.02 * torch.randn(2)
b = true_b + 0.02
