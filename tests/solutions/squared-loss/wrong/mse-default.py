# shows: MSELoss with its default reduction, halved
# wrong because: y_hat=[[3.],[0.]], y=[[1.],[0.]]: one value
import torch
_mse = torch.nn.MSELoss()
def squared_loss(y_hat, y):
    return _mse(y_hat, y.reshape(y_hat.shape)) / 2
