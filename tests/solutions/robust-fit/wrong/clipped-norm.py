# clips the gradient of the squared loss to norm 1
# fails: recovers_the_parameters_despite_wrong_labels
import torch
from torch import nn


def fit_robust(features, labels):
    net = nn.Linear(features.shape[1], 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(1500):
        opt.zero_grad()
        nn.functional.mse_loss(net(features), labels).backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        opt.step()
    return net.weight.data, net.bias.data
