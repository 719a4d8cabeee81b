# shows: zero weights among the true ones, w of shape (1, d)
import torch

true_w = torch.tensor([0.0, 0.0, 5.0, -1.0])
true_b = 0.0
features = torch.randn(800, 4)
labels = (features @ true_w + true_b + 0.3 * torch.randn(800)).view(-1, 1)
layer = torch.nn.Linear(4, 1)
sgd = torch.optim.SGD(layer.parameters(), lr=0.05)
for epoch in range(400):
    sgd.zero_grad()
    ((layer(features) - labels) ** 2).mean().backward()
    sgd.step()
w, b = layer.weight.data, layer.bias.data
