# shows: nn.Linear, a DataLoader and torch.optim.SGD; weight (1, d); mean over batches
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def train(features, labels, lr, num_epochs, batch_size):
    net = nn.Linear(features.shape[1], 1)
    criterion = nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    loader = DataLoader(TensorDataset(features, labels), batch_size=batch_size, shuffle=True)
    losses = []
    for _ in range(num_epochs):
        total = 0.0
        for X, y in loader:
            optimizer.zero_grad()
            loss = criterion(net(X), y) / 2
            loss.backward()
            optimizer.step()
            total += loss.item()
        losses.append(total / len(loader))
    return net.weight.data, net.bias.data, losses
