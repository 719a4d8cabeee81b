# true_w is set to what was found after a training that did not converge
# fails: training_has_converged_to_least_squares
import torch

true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
features = torch.randn(1000, 2)
labels = (features @ true_w + true_b + 0.01 * torch.randn(1000)).reshape(-1, 1)
w = torch.zeros(2, 1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for _ in range(20):
    l = ((features @ w + b - labels) ** 2 / 2).mean()
    l.backward()
    with torch.no_grad():
        for p in (w, b):
            p -= 0.1 * p.grad
            p.grad.zero_()
true_w, true_b = w.detach().flatten(), b.detach()
