# shows: a small rate and many epochs
import torch

torch.manual_seed(0)
true_w = torch.tensor([2.0, -3.4])
true_b = 4.2
features = torch.randn(100, 2)
labels = (features @ true_w + true_b).reshape(-1, 1) + 0.01 * torch.randn(100, 1)
w = torch.normal(0, 0.01, (2, 1), requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for epoch in range(300):
    for i in range(0, 100, 10):
        l = (features[i : i + 10] @ w + b - labels[i : i + 10]) ** 2 / 2
        l.sum().backward()
        with torch.no_grad():
            for p in (w, b):
                p -= 0.01 * p.grad / 10
                p.grad.zero_()
