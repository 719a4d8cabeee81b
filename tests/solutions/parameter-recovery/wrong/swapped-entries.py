# the two weights are swapped when they are taken out
# fails: training_has_converged_to_least_squares
import torch

true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
features = torch.randn(1000, 2)
labels = (features @ true_w + true_b + 0.01 * torch.randn(1000)).reshape(-1, 1)
theta = torch.linalg.lstsq(torch.cat([features, torch.ones(1000, 1)], 1), labels).solution.flatten()
w, b = theta[[1, 0]], theta[2]
