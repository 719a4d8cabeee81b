# shows: b without a dimension; in-place data updates
import torch


class Descent:
    def __init__(self, model):
        self.model = model

    def step(self):
        m = self.model
        m.w.data.sub_(m.w.grad, alpha=m.lr)
        m.b.data.sub_(m.b.grad, alpha=m.lr)

    def zero_grad(self):
        for p in (self.model.w, self.model.b):
            if p.grad is not None:
                p.grad.detach_()
                p.grad.zero_()


class LinearRegressionScratch(object):
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.num_inputs, self.lr, self.sigma = num_inputs, lr, sigma
        self.w = torch.empty(num_inputs, 1).normal_(0, sigma).requires_grad_()
        self.b = torch.tensor(0.0, requires_grad=True)

    def __call__(self, X):
        return self.forward(X)

    def forward(self, X):
        return X.mm(self.w).add(self.b)

    def loss(self, y_hat, y):
        return torch.mean(torch.square(y_hat - y)).div(2)

    def configure_optimizers(self):
        return Descent(self)
