# shows: the gradient of the loss without ½, at half the rate
import torch


def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1)
    torch.nn.init.normal_(net.weight, 0, 0.01)
    torch.nn.init.zeros_(net.bias)
    mse = torch.nn.MSELoss()
    trainer = torch.optim.SGD(net.parameters(), lr=lr / 2)
    losses = []
    for _ in range(num_epochs):
        for X, y in zip(features.split(batch_size), labels.split(batch_size)):
            trainer.zero_grad()
            mse(net(X), y).backward()
            trainer.step()
        losses.append(mse(net(features), labels).item() / 2)
    return net.weight.detach(), net.bias.detach(), losses
