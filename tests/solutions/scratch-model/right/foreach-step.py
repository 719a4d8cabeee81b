# shows: foreach operations in the step
import torch
class ForeachSGD:
    def __init__(self, params, lr):
        self.params = list(params)
        self.lr = lr
    def step(self):
        with torch.no_grad():
            torch._foreach_sub_(self.params, torch._foreach_mul([p.grad for p in self.params], self.lr))
    def zero_grad(self):
        for p in self.params:
            p.grad = None
class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.num_inputs, self.lr, self.sigma = num_inputs, lr, sigma
        self.w = torch.zeros(num_inputs, 1)
        torch.nn.init.normal_(self.w, 0.0, sigma)
        self.w.requires_grad = True
        self.b = torch.zeros(1)
        self.b.requires_grad = True
    def parameters(self):
        yield self.w
        yield self.b
    def forward(self, X):
        return torch.addmm(self.b, X, self.w)
    def loss(self, y_hat, y):
        d = y_hat - y
        return (d * d / 2).sum() / len(d)
    def configure_optimizers(self):
        return ForeachSGD(self.parameters(), self.lr)
