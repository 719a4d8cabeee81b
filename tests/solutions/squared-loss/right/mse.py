# F.mse_loss, no reduction
import torch
import torch.nn.functional as F
def squared_loss(y_hat, y):
    return 0.5 * F.mse_loss(y_hat.flatten(), y.flatten(), reduction='none')
