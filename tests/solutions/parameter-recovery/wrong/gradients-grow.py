# gradients are never cleared, at a small rate
# fails: training_has_converged_to_least_squares
import torch

true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
features = torch.randn(1000, 2)
labels = (features @ true_w + true_b + 0.01 * torch.randn(1000)).reshape(-1, 1)
w = torch.zeros(2, 1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for epoch in range(3):
    for pick in torch.randperm(1000).split(10):
        l = (features[pick] @ w + b - labels[pick]) ** 2 / 2
        l.mean().backward()
        with torch.no_grad():
            for p in (w, b):
                p -= 0.03 * p.grad
