# shows: an nn.Linear, full-batch Adam with a decaying rate
import torch
from torch import nn


def estimation_error(num_examples):
    true_w, true_b = torch.tensor([[2.0], [-3.4]]), 4.2
    X = torch.randn(num_examples, 2)
    y = X @ true_w + true_b + torch.normal(0, 0.5, (num_examples, 1))
    net = nn.Linear(2, 1)
    opt = torch.optim.Adam(net.parameters(), lr=0.3)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, 0.985)
    for _ in range(700):
        opt.zero_grad()
        loss = nn.functional.mse_loss(net(X), y)
        loss.backward()
        opt.step()
        sched.step()
    w, b = net.weight.data.T, net.bias.data
    return torch.norm(w - true_w).item(), torch.norm(b - true_b).item()
