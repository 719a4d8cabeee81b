# shows: the class is itself an nn.Linear(2, 1)
import torch

class LinearRegression(torch.nn.Linear):
    def __init__(self, lr):
        super().__init__(2, 1)
        self.lr = lr

    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).mean()

    def configure_optimizers(self):
        return torch.optim.SGD([self.weight, self.bias], lr=self.lr)

    def get_w_b(self):
        return self.weight.data.reshape(-1), self.bias.data
