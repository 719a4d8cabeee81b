# shows: the square as exp(2·log|d|)
# wrong because: d = 0: gradient nan
# fails: half_the_squared_difference_of_each_example
import torch
def squared_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return torch.exp(2 * torch.log(d.abs())) / 2
