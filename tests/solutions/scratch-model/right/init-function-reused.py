# shows: reuses init_params and squared_loss from earlier in the notebook
import torch

def init_params(num_inputs, sigma=0.01):
    w = torch.normal(mean=torch.zeros(num_inputs, 1), std=sigma)
    b = torch.zeros(1)
    w.requires_grad = True
    b.requires_grad = True
    return w, b

def linreg(X, w, b):
    return torch.matmul(X, w) + b

def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2

class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super(LinearRegressionScratch, self).__init__()
        self.lr = lr
        self.w, self.b = init_params(num_inputs, sigma)

    def forward(self, X):
        return linreg(X, self.w, self.b)

    def loss(self, y_hat, y):
        return squared_loss(y_hat, y).mean()

    def configure_optimizers(self):
        return torch.optim.SGD((self.w, self.b), self.lr)
