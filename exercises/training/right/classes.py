# shows: a model class and a trainer class, and arguments in another order
import torch


class Model:
    def __init__(self, num_inputs, lr):
        self.w = torch.normal(0.0, 0.01, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)
        self.lr = lr

    def __call__(self, X):
        return torch.matmul(X, self.w) + self.b

    def loss(self, X, y):
        return ((self(X) - y) ** 2 / 2).mean()

    def step(self):
        with torch.no_grad():
            for p in (self.w, self.b):
                p -= self.lr * p.grad
                p.grad.zero_()


class Trainer:
    def __init__(self, max_epochs):
        self.max_epochs = max_epochs

    def fit(self, model, X, y, batch_size):
        history = []
        for _ in range(self.max_epochs):
            for rows in torch.randperm(len(X)).split(batch_size):
                model.loss(X[rows], y[rows]).backward()
                model.step()
            with torch.no_grad():
                history.append(model.loss(X, y).item())
        return history


def train(features, labels, batch_size, num_epochs, learning_rate):
    model = Model(features.shape[1], learning_rate)
    history = Trainer(num_epochs).fit(model, features, labels, batch_size)
    return model.w, model.b, history
