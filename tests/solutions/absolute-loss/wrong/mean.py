# shows: mean for sum
# wrong because: y_hat = [[1],[2]], y = [0, 0]: 1.5 and not 3
import torch
def absolute_loss(y_hat, y):
    return torch.abs(y_hat - y.reshape(y_hat.shape)).mean()
