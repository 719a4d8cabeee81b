# shows: trained until the loss no longer falls
import torch


class Ohm(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.R = torch.nn.Parameter(torch.ones(1))

    def forward(self, I):
        return self.R * I


def fit_resistance(current, voltage):
    s = current.square().mean().sqrt()
    t = voltage.square().mean().sqrt()
    model = Ohm()
    opt = torch.optim.SGD(model.parameters(), lr=0.25)
    last = float("inf")
    for _ in range(10000):
        loss = (model(current / s) - voltage / t).square().mean()
        if last - loss.item() < 1e-10:
            break
        last = loss.item()
        opt.zero_grad()
        loss.backward()
        opt.step()
    return model.R * t / s
