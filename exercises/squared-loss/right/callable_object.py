# shows: a class instance with __call__, and an extra parameter with a default
import torch


class Loss:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, y_hat, y, weight=1.0):
        return weight * self.factor * torch.float_power(y_hat - y.reshape(y_hat.size()), 2)


squared_loss = Loss(0.5)
