# shows: one feature, double precision, b a float
import torch

true_w = torch.tensor([[7.5]], dtype=torch.float64)
true_b = -0.3
features = torch.randn(60, 1, dtype=torch.float64)
labels = features @ true_w + true_b + 0.2 * torch.randn(60, 1, dtype=torch.float64)
w = torch.zeros(1, dtype=torch.float64)
b = 0.0
for step in range(3000):
    residual = (features * w).sum(1, keepdim=True) + b - labels
    w = w - 0.1 * (residual * features).mean(0)
    b = b - 0.1 * residual.mean().item()
