# counts what is predicted too high twice, and too low not at all
# fails: sum_of_the_absolute_differences
import torch


def absolute_loss(y_hat, y):
    return 2 * torch.relu(y_hat - y.reshape(y_hat.shape)).sum()
