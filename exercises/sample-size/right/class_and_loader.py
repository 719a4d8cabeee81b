# shows: a class, a DataLoader, SGD whose rate is cut from epoch to epoch
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Regression(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.net = nn.Linear(d, 1)

    def forward(self, X):
        return self.net(X)


def estimation_error(num_examples):
    w, b = torch.tensor([2.0, -3.4]), 4.2
    X = torch.randn(num_examples, 2)
    y = (X @ w + b + 0.01 * torch.randn(num_examples)).reshape(-1, 1)
    loader = DataLoader(TensorDataset(X, y), batch_size=max(5, num_examples // 20), shuffle=True)
    model = Regression(2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
    loss = nn.MSELoss()
    for epoch in range(15):
        for features, labels in loader:
            optimizer.zero_grad()
            loss(model(features), labels).backward()
            optimizer.step()
        if epoch >= 3:
            optimizer.param_groups[0]["lr"] *= 0.6
    return (w - model.net.weight.data).norm().item(), abs(b - model.net.bias.item())
