# shows: a convolution as wide as the row
import torch.nn.functional as F
def linreg(X, w, b):
    return F.conv1d(X.unsqueeze(1), w.T.unsqueeze(0), bias=b).squeeze(-1)
