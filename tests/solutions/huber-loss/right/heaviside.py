# shows: torch.heaviside as the switch, in float64
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = (y_hat.double() - y.double()).abs()
    switch = torch.heaviside((d - sigma).detach(), torch.zeros_like(d))
    return torch.lerp(d**2 / (2 * sigma), d - sigma / 2, switch)
