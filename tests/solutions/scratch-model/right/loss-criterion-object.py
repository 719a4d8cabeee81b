# shows: MSELoss kept as a submodule, and a docstring for everything
import torch
from torch import nn, optim
class LinearRegressionScratch(nn.Module):
    """Linear regression."""
    def __init__(self, num_inputs, lr, sigma=0.01, *, verbose=False):
        """num_inputs: number of features. lr: learning rate. sigma: standard deviation of the weights."""
        super().__init__()
        if num_inputs <= 0:
            raise ValueError("num_inputs must be positive")
        self.lr, self.verbose = lr, verbose
        self.w = nn.Parameter(torch.empty(num_inputs, 1))
        self.b = nn.Parameter(torch.empty(1))
        self.criterion = nn.MSELoss()
        self.reset_parameters(sigma)
    def reset_parameters(self, sigma):
        """Draws w anew and sets b to zero."""
        nn.init.normal_(self.w, mean=0, std=sigma)
        nn.init.zeros_(self.b)
    def forward(self, X):
        """Predictions, (n, 1)."""
        out = X @ self.w + self.b
        if self.verbose:
            print(out.shape)
        return out
    def loss(self, y_hat, y):
        """Half the mean squared error."""
        return self.criterion(y_hat, y) * 0.5
    def configure_optimizers(self):
        """Plain SGD."""
        return optim.SGD(self.parameters(), lr=self.lr, momentum=0, weight_decay=0)
