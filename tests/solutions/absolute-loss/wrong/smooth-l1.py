# shows: smooth_l1_loss taken for L1
# wrong because: d = 0.5: 0.125 and not 0.5
import torch.nn.functional as F
def absolute_loss(y_hat, y):
    return F.smooth_l1_loss(y_hat, y.reshape(y_hat.shape), reduction='sum')
