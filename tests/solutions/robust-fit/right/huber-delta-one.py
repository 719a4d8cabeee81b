# shows: nn.HuberLoss with its default delta, and L-BFGS
import torch
from torch import nn


def fit_robust(features, labels):
    net = nn.Linear(features.shape[1], 1)
    loss_fn = nn.HuberLoss()
    opt = torch.optim.LBFGS(
        net.parameters(), max_iter=1000, line_search_fn="strong_wolfe", tolerance_change=1e-12
    )

    def closure():
        opt.zero_grad()
        loss = loss_fn(net(features), labels)
        loss.backward()
        return loss

    opt.step(closure)
    return net.weight.data, net.bias.data
