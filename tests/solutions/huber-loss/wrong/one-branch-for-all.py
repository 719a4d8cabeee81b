# shows: the branch is chosen once, for the largest residual
# wrong because: sigma = 1, d = (3, 0.5): second value 0 and not 0.125
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y)
    if d.max() > sigma:
        return torch.relu(d - sigma / 2)
    return d ** 2 / (2 * sigma)
