# shows: mean squared error without the half
# wrong because: y_hat = [[2.]], y = [[0.]]: 4 and not 2
import torch
class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.w = torch.nn.Parameter(torch.randn(num_inputs, 1) * sigma)
        self.b = torch.nn.Parameter(torch.zeros(1))
        self.lr = lr
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return torch.nn.functional.mse_loss(y_hat, y)
    def configure_optimizers(self):
        return torch.optim.SGD([self.w, self.b], self.lr)
