# shows: the ratio of the two gradients, measured
import torch


def mean_loss_lr(lr, batch_size):
    w = torch.zeros(1, requires_grad=True)
    y = torch.ones(batch_size, 1)
    losses = (torch.ones(batch_size, 1) * w - y) ** 2 / 2
    (of_sum,) = torch.autograd.grad(losses.sum(), w, retain_graph=True)
    (of_mean,) = torch.autograd.grad(losses.mean(), w)
    return (lr * of_sum / of_mean).item()
