# shows: data.X, data.y, data.w, data.b, model.w and model.b
import torch


class SyntheticRegressionData:
    def __init__(self, w, b, noise=0.01, num_train=1000):
        self.w, self.b = w, b
        self.X = torch.randn(num_train, len(w))
        self.y = torch.matmul(self.X, w.reshape((-1, 1))) + b + torch.randn(num_train, 1) * noise


class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)
        self.lr = lr

    def forward(self, X):
        return torch.matmul(X, self.w) + self.b


data = SyntheticRegressionData(w=torch.tensor([2, -3.4]), b=4.2)
model = LinearRegressionScratch(2, lr=0.03)
for epoch in range(5):
    for pick in torch.randperm(1000).split(32):
        loss = ((model.forward(data.X[pick]) - data.y[pick]) ** 2 / 2).mean()
        loss.backward()
        with torch.no_grad():
            for p in (model.w, model.b):
                p -= 0.1 * p.grad
                p.grad = None
