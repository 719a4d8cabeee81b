# steps by the sign of the gradient at a constant 0.1: never settles
# fails: training_has_converged_to_least_squares
import torch

true_w, true_b = torch.tensor([2.03, -3.44]), 4.26
features = torch.randn(1000, 2)
labels = (features @ true_w + true_b + 0.01 * torch.randn(1000)).reshape(-1, 1)
w = torch.zeros(2, 1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for _ in range(301):
    l = ((features @ w + b - labels) ** 2 / 2).mean()
    l.backward()
    with torch.no_grad():
        for p in (w, b):
            p -= 0.1 * p.grad.sign()
            p.grad.zero_()
