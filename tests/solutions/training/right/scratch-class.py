# shows: a model class and a trainer, in the style of the book's second edition
import torch
class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.lr = lr
        self.w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)
    def forward(self, X): return X @ self.w + self.b
    def loss(self, y_hat, y): return ((y_hat - y) ** 2 / 2).mean()
    def training_step(self, X, y): return self.loss(self.forward(X), y)
    def configure_optimizers(self): return torch.optim.SGD([self.w, self.b], self.lr)
class Trainer:
    def __init__(self, max_epochs): self.max_epochs = max_epochs
    def fit(self, model, X, y, batch_size):
        self.losses, optim = [], model.configure_optimizers()
        for _ in range(self.max_epochs):
            perm = torch.randperm(len(X))
            for i in range(0, len(X), batch_size):
                loss = model.training_step(X[perm[i:i + batch_size]], y[perm[i:i + batch_size]])
                optim.zero_grad()
                loss.backward()
                optim.step()
            self.losses.append(model.training_step(X, y).detach())
def train(features, labels, lr, num_epochs, batch_size):
    model, trainer = LinearRegressionScratch(features.shape[1], lr), Trainer(num_epochs)
    trainer.fit(model, features, labels, batch_size)
    return model.w, model.b, trainer.losses
