# shows: smooth_l1_loss without beta
# wrong because: sigma = 0.5, d = 0.4: 0.08 and not 0.16
import torch.nn.functional as F
def huber_loss(y_hat, y, sigma=1.0):
    return F.smooth_l1_loss(y_hat, y, reduction='none')
