# shows: the negative log-likelihood of a normal distribution with variance 1
import torch
import torch.nn.functional as F
def squared_loss(y_hat, y):
    return F.gaussian_nll_loss(y_hat, y.reshape(y_hat.shape), torch.ones_like(y_hat), reduction="none")
