# shows: a model class and a trainer class
import torch

class Model:
    def __init__(self, d, lr, sigma=0.01):
        self.w = torch.normal(0, sigma, (d, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)
        self.lr = lr
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return ((y_hat - y.reshape(y_hat.shape)) ** 2 / 2).mean()
    def step(self):
        with torch.no_grad():
            for p in (self.w, self.b):
                p -= self.lr * p.grad
                p.grad = None

class Trainer:
    def __init__(self, max_epochs, batch_size):
        self.max_epochs, self.batch_size = max_epochs, batch_size
    def fit(self, model, X, y):
        history = []
        for self.epoch in range(self.max_epochs):
            batch_losses = []
            for idx in torch.randperm(len(X)).split(self.batch_size):
                l = model.loss(model.forward(X[idx]), y[idx])
                l.backward()
                model.step()
                batch_losses.append(l.detach())
            history.append(torch.stack(batch_losses).mean())
        return history

def train(features, labels, lr, num_epochs, batch_size):
    model = Model(features.shape[-1], lr)
    losses = Trainer(num_epochs, batch_size).fit(model, features, labels)
    return model.w, model.b, losses
