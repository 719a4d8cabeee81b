# shows: no gradient where the prediction is too small
# wrong because: ŷ = 0, y = 1: gradient 0 in place of −1
# fails: its_gradient_is_the_difference
import torch
def squared_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return torch.where(d < 0, d.detach(), d) ** 2 / 2
