# shows: nn.Linear, DataLoader, optim.SGD and half of MSELoss
import torch
from torch import nn
from torch.utils import data

def train(features, labels, lr, num_epochs, batch_size):
    it = data.DataLoader(data.TensorDataset(features, labels), batch_size, shuffle=True)
    net = nn.Sequential(nn.Linear(features.shape[1], 1))
    net[0].weight.data.normal_(0, 0.01)
    net[0].bias.data.fill_(0)
    mse = nn.MSELoss()
    opt = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(num_epochs):
        for X, y in it:
            l = mse(net(X), y.reshape(-1, 1)) / 2
            opt.zero_grad()
            l.backward()
            opt.step()
        with torch.no_grad():
            losses.append((mse(net(features), labels.reshape(-1, 1)) / 2).item())
    return net[0].weight.data, net[0].bias.data, losses
