# shows: LazyLinear, batches in the order given, nominal divisor
import torch
from torch import nn
def train(features, labels, lr, num_epochs, batch_size):
    net = nn.LazyLinear(1)
    net(features[:1])
    y = labels.reshape(-1, 1)
    losses = []
    for _ in range(num_epochs):
        for X_, y_ in zip(features.split(batch_size), y.split(batch_size)):
            net.zero_grad()
            (0.5 * (net(X_) - y_).pow(2).sum() / batch_size).backward()
            with torch.no_grad():
                for p in net.parameters():
                    p.sub_(lr * p.grad)
        with torch.no_grad():
            losses += [0.5 * (net(features) - y).pow(2).mean()]
    return net.weight.detach().flatten(), net.bias.detach(), losses
