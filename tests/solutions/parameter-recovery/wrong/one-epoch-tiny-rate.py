# one pass at 0.0001: hardly moved
# fails: training_has_converged_to_least_squares
import torch

true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
features = torch.randn(1000, 2)
labels = (features @ true_w + true_b + 0.01 * torch.randn(1000)).reshape(-1, 1)
w = torch.zeros(2, 1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for i in range(0, 1000, 10):
    l = ((features[i : i + 10] @ w + b - labels[i : i + 10]) ** 2 / 2).mean()
    l.backward()
    with torch.no_grad():
        for p in (w, b):
            p -= 1e-4 * p.grad
            p.grad.zero_()
