# shows: nn.Linear, MSELoss and full-batch Adam; five features, 0-d tensors
import torch
from torch import nn

d = 5
true_w = torch.arange(1.0, d + 1)
true_b = torch.tensor(-1.0)


def estimation_error(num_examples):
    X = torch.normal(0, 1, (num_examples, d))
    y = (X @ true_w + true_b + torch.normal(0, 0.1, (num_examples,))).reshape(-1, 1)
    net = nn.Linear(d, 1)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.3)
    schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.98)
    for _ in range(500):
        optimizer.zero_grad()
        nn.functional.mse_loss(net(X), y).backward()
        optimizer.step()
        schedule.step()
    w, b = net.weight.detach().flatten(), net.bias.detach()
    return torch.linalg.vector_norm(true_w - w), (true_b - b).abs().squeeze()
