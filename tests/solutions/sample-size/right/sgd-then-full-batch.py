# shows: the concise model: minibatch SGD first, then full-batch steps until the loss is flat
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

def estimation_error(num_examples):
    w, b = torch.randn(2, 1), torch.randn(1)
    X = torch.randn(num_examples, 2)
    y = X @ w + b + 0.05 * torch.randn(num_examples, 1)
    net = nn.Linear(2, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.03)
    for Xb, yb in DataLoader(TensorDataset(X, y), batch_size=max(32, num_examples // 20), shuffle=True):
        opt.zero_grad(); nn.functional.mse_loss(net(Xb), yb).backward(); opt.step()
    opt.param_groups[0]['lr'] = 0.1
    for _ in range(150 if num_examples >= 50 else 2000):
        opt.zero_grad()
        nn.functional.mse_loss(net(X), y).backward()
        opt.step()
    return (w.flatten() - net.weight.detach().flatten()).norm(), (b - net.bias.detach()).norm()
