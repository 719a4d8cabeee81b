# shows: the squared loss with clipped gradients
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    net = torch.nn.Linear(features.shape[1], 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
    for _ in range(1000):
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(net(features), labels).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
    return net.weight.data, net.bias.data
