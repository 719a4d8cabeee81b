# shows: nn.Module subclass with Parameters, losses a tensor
import torch
from torch import nn
class LinearRegressionScratch(nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.lr = lr
        self.w = nn.Parameter(torch.randn(num_inputs, 1) * sigma)
        self.b = nn.Parameter(torch.zeros(1))
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return torch.mean((y_hat - y) ** 2) / 2
    def configure_optimizers(self):
        return torch.optim.SGD([self.w, self.b], self.lr)
def train(features, labels, lr, num_epochs, batch_size):
    y_all = labels.reshape(len(features), 1)
    model = LinearRegressionScratch(features.shape[1], lr)
    opt = model.configure_optimizers()
    losses = torch.zeros(num_epochs)
    for e in range(num_epochs):
        perm = torch.randperm(len(features))
        for i in range(0, len(perm), batch_size):
            k = perm[i:i + batch_size]
            opt.zero_grad(set_to_none=True)
            model.loss(model(features[k]), y_all[k]).backward()
            opt.step()
        losses[e] = model.loss(model(features), y_all).detach()
    return model.w.detach(), model.b.detach(), losses
