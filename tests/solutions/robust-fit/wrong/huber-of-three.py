# a Huber loss of delta 3: five percent of outliers pull b by 0.16
# fails: recovers_the_parameters_despite_wrong_labels
import torch
from torch import nn


def fit_robust(features, labels):
    net = nn.Linear(features.shape[1], 1)
    opt = torch.optim.LBFGS(
        net.parameters(), max_iter=1000, line_search_fn="strong_wolfe", tolerance_change=1e-12
    )

    def closure():
        opt.zero_grad()
        loss = nn.functional.huber_loss(net(features), labels, delta=3.0)
        loss.backward()
        return loss

    opt.step(closure)
    return net.weight.data, net.bias.data
