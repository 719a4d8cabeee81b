# shows: a plain class with two tensors, and SGD of torch over a list of them
import torch


class LinearRegression:
    def __init__(self, lr):
        self.lr = lr
        self.w = torch.normal(0, 0.01, size=(2, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)

    def __call__(self, X):
        return self.forward(X)

    def forward(self, X):
        return torch.matmul(X, self.w) + self.b

    def loss(self, y_hat, y):
        return torch.mean(torch.square(y_hat - y.reshape(y_hat.shape)))

    def configure_optimizers(self):
        return torch.optim.SGD([self.w, self.b], lr=self.lr)

    def get_w_b(self):
        return self.w.detach(), self.b.detach()
