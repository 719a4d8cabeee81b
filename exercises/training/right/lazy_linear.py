# shows: LazyLinear without bias and a bias of its own; DataLoader with a generator
import torch
from torch import nn
from torch.utils import data


def train(features, labels, lr, num_epochs, batch_size):
    net = nn.LazyLinear(1, bias=False)
    net(features[:1])
    net.weight.data.normal_(0, 0.01)
    bias = torch.zeros(1, requires_grad=True)
    trainer = torch.optim.SGD([{"params": net.parameters()}, {"params": [bias]}], lr=lr)
    loader = data.DataLoader(data.TensorDataset(features, labels), batch_size, shuffle=True)
    losses = []
    for epoch in range(num_epochs):
        running, seen = 0.0, 0
        for X, y in loader:
            l = (net(X) + bias - y).pow(2).mul(0.5)
            trainer.zero_grad()
            l.mean().backward()
            trainer.step()
            running += l.sum().item()
            seen += len(y)
        losses.append(running / seen)
    return net.weight, bias, losses
