# shows: √(1 + d²) − 1, which is ½d² for small d
# wrong because: d = 1: 0.414 in place of 0.5
# fails: half_the_squared_difference_of_each_example
import torch
def squared_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return torch.sqrt(1 + d ** 2) - 1
