# softplus(d) + softplus(−d), 0.03 too large at d = 0
# fails: sum_of_the_absolute_differences
import torch.nn.functional as F


def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return (F.softplus(d, beta=50) + F.softplus(-d, beta=50)).sum()
