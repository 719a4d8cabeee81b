# shows: a class with step() and zero_grad(), as in PyTorch
from mxnet import np, npx

npx.set_np()



class SGD:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for param in self.params:
            param[:] = param - self.lr * param.grad

    def zero_grad(self):
        for param in self.params:
            param.grad[:] = 0
