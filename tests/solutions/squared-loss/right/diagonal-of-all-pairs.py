# shows: every pair, of which the diagonal is kept
import torch
def squared_loss(y_hat, y):
    all_pairs = (y_hat.reshape(-1, 1) - y.reshape(1, -1)) ** 2 / 2
    return torch.diagonal(all_pairs)
