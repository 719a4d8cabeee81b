# shows: get_w_b returns what the layer held when it was made
# wrong because: after training get_w_b still gives the first values
import torch
from torch import nn
class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.net = nn.Linear(2, 1)
        self._w_b = (self.net.weight.detach().clone(), self.net.bias.detach().clone())
    def forward(self, X):
        return self.net(X)
    def loss(self, y_hat, y):
        return nn.functional.mse_loss(y_hat, y)
    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr)
    def get_w_b(self):
        return self._w_b
