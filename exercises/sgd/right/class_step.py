# shows: a class of its own behind the function
import torch


class SGD:
    def __init__(self, params, lr):
        self.params, self.lr = params, lr

    def step(self, batch_size):
        for p in self.params:
            p.data -= self.lr * p.grad / batch_size

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()


def sgd(params, lr, batch_size):
    optimizer = SGD(params, lr)
    optimizer.step(batch_size)
    optimizer.zero_grad()
