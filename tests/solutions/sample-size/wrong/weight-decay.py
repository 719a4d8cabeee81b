# a weight decay of 0.01: from some n on the bias of it is all that is left
# fails: falls_like_one_over_root_n
import torch
from torch import nn


def estimation_error(num_examples):
    true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
    X = torch.randn(num_examples, 2)
    y = (X @ true_w + true_b + torch.randn(num_examples) * 0.1)[:, None]
    net = nn.Linear(2, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.1, weight_decay=0.01)
    for _ in range(300):
        opt.zero_grad()
        nn.functional.mse_loss(net(X), y).backward()
        opt.step()
    return (net.weight.data.flatten() - true_w).norm().item(), (net.bias.data - true_b).norm().item()
