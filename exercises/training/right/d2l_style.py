# shows: the concise book's way: Sequential, net[0].weight.data.normal_, optimizer by position
import torch
from torch import nn
from torch.utils import data


def load_array(data_arrays, batch_size, is_train=True):
    dataset = data.TensorDataset(*data_arrays)
    return data.DataLoader(dataset, batch_size, shuffle=is_train)


def train(features, labels, lr, num_epochs, batch_size):
    data_iter = load_array((features, labels), batch_size)
    net = nn.Sequential(nn.Linear(features.shape[1], 1))
    net[0].weight.data.normal_(0, 0.01)
    net[0].bias.data.fill_(0)
    loss = nn.MSELoss()
    trainer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for epoch in range(num_epochs):
        for X, y in data_iter:
            l = loss(net(X), y) / 2
            trainer.zero_grad()
            l.backward()
            trainer.step()
        l = loss(net(features), labels) / 2
        losses.append(l.detach().numpy())
        print(f"epoch {epoch + 1}, loss {l:f}")
    return net[0].weight.data.reshape(-1, 1), net[0].bias.data, losses
