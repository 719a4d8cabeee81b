# shows: Adam
# fails: each_epoch_takes_one_gradient_step, converges_below_the_limit, far_above_the_limit_it_ends_in_inf_or_nan
import torch
from torch import nn


def train(features, labels, lr, num_epochs, batch_size):
    net = nn.Linear(features.shape[1], 1)
    optimizer = torch.optim.Adam(net.parameters(), lr=lr)
    losses = []
    for _ in range(num_epochs):
        for rows in torch.randperm(len(features)).split(batch_size):
            optimizer.zero_grad()
            (nn.functional.mse_loss(net(features[rows]), labels[rows]) / 2).backward()
            optimizer.step()
        with torch.no_grad():
            losses.append(nn.functional.mse_loss(net(features), labels).item() / 2)
    return net.weight, net.bias, losses
