# shows: the book's classes: data.X, data.w, model.w, with validation examples kept back
import torch


class SyntheticRegressionData:
    def __init__(self, w, b, noise=0.01, num_train=1000, num_val=1000, batch_size=32):
        self.w, self.b, self.num_train, self.batch_size = w, b, num_train, batch_size
        n = num_train + num_val
        self.X = torch.randn(n, len(w))
        self.y = torch.matmul(self.X, w.reshape((-1, 1))) + b + torch.randn(n, 1) * noise

    def train_batches(self):
        for batch in torch.randperm(self.num_train).split(self.batch_size):
            yield self.X[batch], self.y[batch]


class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.lr = lr
        self.w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)

    def forward(self, X):
        return torch.matmul(X, self.w) + self.b

    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2 / 2).mean()


model = LinearRegressionScratch(2, lr=0.03)
data = SyntheticRegressionData(w=torch.tensor([2, -3.4]), b=4.2)
for epoch in range(10):
    for X, y in data.train_batches():
        model.loss(model.forward(X), y).backward()
        with torch.no_grad():
            for parameter in (model.w, model.b):
                parameter -= model.lr * parameter.grad
                parameter.grad.zero_()
