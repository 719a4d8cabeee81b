# shows: in the style of a LightningModule, with what a Trainer would call
import torch
from torch import nn


class Module(nn.Module):
    def __init__(self):
        super().__init__()
        self.logged = {}

    def log(self, name, value):
        self.logged.setdefault(name, []).append(float(value))

    def training_step(self, batch):
        *inputs, y = batch
        value = self.loss(self(*inputs), y)
        self.log("loss", value)
        return value


class LinReg(Module):
    def __init__(self, lr):
        super().__init__()
        self.hparams = {"lr": lr}
        self.net = nn.Sequential(nn.Flatten(), nn.LazyLinear(1))

    def forward(self, X):
        return self.net(X)

    def loss(self, y_hat, y):
        return nn.functional.mse_loss(input=y_hat, target=y)

    def configure_optimizers(self):
        return torch.optim.SGD(self.net.parameters(), **self.hparams)

    def get_w_b(self):
        layer = self.net[-1]
        return layer.weight.data, layer.bias.data
