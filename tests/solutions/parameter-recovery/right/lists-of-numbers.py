# shows: true_w as a list, b a float
import torch

true_w = [2.0, -3.4]
true_b = 4.2
features = torch.randn(500, 2)
labels = features @ torch.tensor(true_w).reshape(2, 1) + true_b + 0.01 * torch.randn(500, 1)
theta = torch.zeros(2, 1, requires_grad=True)
bias = torch.zeros(1, requires_grad=True)
for _ in range(500):
    loss = ((features @ theta + bias - labels) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        theta -= 0.1 * theta.grad
        bias -= 0.1 * bias.grad
        theta.grad.zero_()
        bias.grad.zero_()
w = theta.detach().flatten()
b = bias.item()
