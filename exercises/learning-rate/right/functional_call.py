# shows: a module whose parameters are changed in place by a function of its own
import torch
from torch import nn


class LinReg(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.w = nn.Parameter(torch.empty(d, 1).uniform_(-1, 1))
        self.b = nn.Parameter(torch.zeros(1, 1))

    def forward(self, X):
        return torch.addmm(self.b, X, self.w)


def train(features, labels, lr, num_epochs, batch_size):
    model, losses = LinReg(features.shape[1]), []
    for epoch in range(num_epochs):
        total = torch.zeros(())
        for idx in torch.randperm(features.shape[0]).split(batch_size):
            l = (model(features[idx]) - labels[idx]).square() / 2
            model.zero_grad()
            l.mean().backward()
            with torch.no_grad():
                for p in model.parameters():
                    p.copy_(p - lr * p.grad)
            total += l.detach().sum()
        losses.append(total / features.shape[0])
    return model.w, model.b, losses
