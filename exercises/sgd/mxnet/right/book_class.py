# shows: the book's class, whose step is given a size that it has no use for
from mxnet import np, npx

npx.set_np()



class SGD:
    def __init__(self, params, lr):
        self.params, self.lr = params, lr

    def step(self, _):
        for param in self.params:
            param -= self.lr * param.grad
