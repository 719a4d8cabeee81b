# shows: the linear part is put in through .data, so its gradient is that of the quadratic part
# wrong because: sigma = 1, d = 5: value 4.5, but gradient 5 and not 1
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y)
    loss = d ** 2 / (2 * sigma)
    big = d > sigma
    loss.data[big] = (d - sigma / 2).data[big]
    return loss
