# shows: the closed form in a cell
import torch

true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
features = torch.randn(1000, 2)
labels = (features @ true_w + true_b + 0.01 * torch.randn(1000)).reshape(-1, 1)
A = torch.cat([features, torch.ones(1000, 1)], 1)
theta = torch.linalg.lstsq(A, labels).solution
w, b = theta[:2], theta[2]
