# shows: a data class, a model class and L-BFGS
import torch
from torch import nn


class SyntheticRegressionData:
    def __init__(self, w, b, noise=0.01, num_train=1000):
        self.w, self.b = w, b
        self.X = torch.randn(num_train, len(w))
        self.y = torch.matmul(self.X, w.reshape((-1, 1))) + b + torch.randn(num_train, 1) * noise


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.LazyLinear(1)

    def forward(self, X):
        return self.net(X)


def estimation_error(num_examples):
    data = SyntheticRegressionData(torch.tensor([2, -3.4]), 4.2, num_train=num_examples)
    model = LinearRegression()
    model(data.X[:1])
    opt = torch.optim.LBFGS(
        model.parameters(),
        max_iter=200,
        line_search_fn="strong_wolfe",
        tolerance_grad=1e-9,
        tolerance_change=1e-12,
    )

    def closure():
        opt.zero_grad()
        l = nn.functional.mse_loss(model(data.X), data.y)
        l.backward()
        return l

    opt.step(closure)
    w, b = model.net.weight.data, model.net.bias.data
    return torch.norm(data.w - w.reshape(data.w.shape)), torch.norm(data.b - b)
