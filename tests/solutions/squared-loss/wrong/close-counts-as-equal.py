# shows: what is close counts as equal
# wrong because: ŷ = 10, y = 10.00005: loss and gradient 0
# fails: its_gradient_is_the_difference
import torch
def squared_loss(y_hat, y):
    y = y.reshape(y_hat.shape)
    d = y_hat - y
    return torch.where(torch.isclose(y_hat, y, rtol=1e-4), 0 * d, d ** 2 / 2)
