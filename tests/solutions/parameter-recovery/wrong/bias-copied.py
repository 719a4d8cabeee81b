# w is trained, b is the true one
# fails: training_has_converged_to_least_squares
import torch

true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
features = torch.randn(1000, 2)
labels = (features @ true_w + true_b + 0.01 * torch.randn(1000)).reshape(-1, 1)
w = torch.zeros(2, 1, requires_grad=True)
b = true_b
for _ in range(300):
    l = ((features @ w + b - labels) ** 2 / 2).mean()
    l.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
        w.grad.zero_()
