# shows: F.pairwise_distance, which adds 1e-6 to every difference
# fails: sum_of_the_absolute_differences
import torch.nn.functional as F


def absolute_loss(y_hat, y):
    return F.pairwise_distance(y_hat, y.reshape(y_hat.shape), p=1).sum()
