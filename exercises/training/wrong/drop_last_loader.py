# shows: DataLoader with drop_last=True
# fails: takes_steps_of_the_right_size
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def train(features, labels, lr, num_epochs, batch_size):
    net = nn.Linear(features.shape[1], 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    loader = DataLoader(TensorDataset(features, labels), batch_size, shuffle=True, drop_last=True)
    losses = []
    for _ in range(num_epochs):
        for X, y in loader:
            optimizer.zero_grad()
            (nn.functional.mse_loss(net(X), y) / 2).backward()
            optimizer.step()
        with torch.no_grad():
            losses.append(nn.functional.mse_loss(net(features), labels).item() / 2)
    return net.weight, net.bias, losses
