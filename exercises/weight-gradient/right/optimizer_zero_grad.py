# shows: an optimizer clears the gradients
import torch


def weight_gradient(net, features, labels):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.0)
    optimizer.zero_grad()
    loss = torch.nn.MSELoss(reduction="mean")(net(features), labels)
    loss.backward()
    return net.weight.grad.clone()
