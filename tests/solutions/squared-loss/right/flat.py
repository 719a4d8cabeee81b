# shows: both flattened, result (n,)
import torch
def squared_loss(y_hat, y):
    d = torch.flatten(y_hat) - torch.flatten(y)
    return 0.5 * d * d
