# shows: features with a mean and different scales, standardised inside and transformed back
import torch

true_w = torch.tensor([[0.02], [30.0]])
true_b = torch.tensor([100.0])
features = torch.randn(500, 2) * torch.tensor([50.0, 0.1]) + torch.tensor([200.0, 1.0])
labels = features @ true_w + true_b + 0.5 * torch.randn(500, 1)
mean, std = features.mean(0), features.std(0)
Z = (features - mean) / std
v = torch.zeros(2, 1, requires_grad=True)
c = torch.zeros(1, requires_grad=True)
opt = torch.optim.SGD([v, c], lr=0.1)
for _ in range(500):
    opt.zero_grad()
    ((Z @ v + c - labels) ** 2).mean().backward()
    opt.step()
w = (v.detach().flatten() / std).reshape(2, 1)
b = c.detach() - mean @ w.flatten()
