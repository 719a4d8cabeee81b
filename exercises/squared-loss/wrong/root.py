# shows: a root squared again, whose gradient is nan where prediction and label agree
# fails: its_gradient_is_the_difference
import torch


def squared_loss(y_hat, y):
    distance = torch.sqrt((y_hat - y.reshape(y_hat.shape)) ** 2)
    return distance**2 / 2
