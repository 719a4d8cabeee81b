# shows: large errors clipped
# wrong because: y_hat=[[100.]], y=[0.]: 50 instead of 5000
import torch
def squared_loss(y_hat, y):
    d = torch.clamp(y_hat - y.reshape(y_hat.shape), -10, 10)
    return d ** 2 / 2
