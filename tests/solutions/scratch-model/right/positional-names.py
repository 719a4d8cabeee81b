# shows: other argument names in forward and loss, asserts, dict of parameters
import torch

class _Descent(object):
    def __init__(self, table, rate):
        self.table = table
        self.rate = rate
    def zero_grad(self):
        for name in self.table:
            if self.table[name].grad is not None:
                self.table[name].grad.detach_().zero_()
    def step(self):
        for name in self.table:
            t = self.table[name]
            assert t.grad is not None, 'call backward() first'
            with torch.no_grad():
                t -= self.rate * t.grad

class LinearRegressionScratch(object):
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.lr = lr
        self.p = {'w': torch.zeros(num_inputs, 1), 'b': torch.zeros(1)}
        self.p['w'].normal_(0, sigma)
        for t in self.p.values():
            t.requires_grad_()

    w = property(lambda self: self.p['w'])
    b = property(lambda self: self.p['b'])

    def forward(self, inputs):
        assert inputs.shape[1] == self.w.shape[0]
        return inputs @ self.w + self.b

    def loss(self, prediction, target):
        assert prediction.shape == target.shape
        return ((prediction - target) ** 2).mean() / 2

    def configure_optimizers(self):
        return _Descent(self.p, self.lr)
