# shows: labels without noise in double precision: the fit is the truth, to float32's last digit
import torch

true_w = torch.tensor([2.0, -3.4], dtype=torch.float64)
true_b = 4.2
features = torch.randn(500, 2, dtype=torch.float64)
labels = (features @ true_w + true_b).reshape(-1, 1)
w = torch.zeros(2, 1, dtype=torch.float64, requires_grad=True)
b = torch.zeros(1, dtype=torch.float64, requires_grad=True)
for epoch in range(1500):
    loss = ((features @ w + b - labels) ** 2 / 2).mean()
    loss.backward()
    with torch.no_grad():
        for parameter in (w, b):
            parameter -= 0.1 * parameter.grad
            parameter.grad.zero_()
w, b = w.detach().float(), b.detach().float()
