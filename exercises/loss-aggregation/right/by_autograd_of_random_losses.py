# shows: the ratio of the two gradients on random data
import torch


def mean_loss_lr(lr, batch_size):
    theta = torch.randn(3, dtype=torch.float64, requires_grad=True)
    X, y = torch.rand(batch_size, 3, dtype=torch.float64), torch.rand(batch_size, dtype=torch.float64)
    loss = (X @ theta - y).pow(2)
    g_sum = torch.autograd.grad(loss.sum(), theta, retain_graph=True)[0]
    g_mean = torch.autograd.grad(loss.mean(), theta)[0]
    return lr * (g_sum.norm() / g_mean.norm())
