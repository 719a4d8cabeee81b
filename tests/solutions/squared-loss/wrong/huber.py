# shows: Huber's loss
# wrong because: d = 2: 1.5 in place of 2
# fails: half_the_squared_difference_of_each_example
import torch.nn.functional as F
def squared_loss(y_hat, y):
    return F.huber_loss(y_hat, y.reshape(y_hat.shape), reduction="none")
