# shows: nn.Sequential and Adam; w and b are taken out of the layer
import torch
from torch import nn

true_w = torch.tensor([1.0, -2.0, 3.0, 0.5, -0.25])
true_b = torch.tensor(1.7)
features = torch.randn(400, 5)
labels = (features @ true_w + true_b + 0.05 * torch.randn(400)).reshape(-1, 1)
net = nn.Sequential(nn.Linear(5, 1))
opt = torch.optim.Adam(net.parameters(), lr=0.05)
for epoch in range(1500):
    opt.zero_grad()
    loss = nn.functional.mse_loss(net(features), labels)
    loss.backward()
    opt.step()
w = net[0].weight.data
b = net[0].bias.data
print("error in estimating w:", true_w - w.reshape(true_w.shape))
