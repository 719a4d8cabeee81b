# shows: torch.optim.Rprop on the temperature in kilokelvin
import torch
from torch import nn


class BlackBody(nn.Module):
    def __init__(self, start):
        super().__init__()
        self.kilokelvin = nn.Parameter(torch.tensor(start / 1000, dtype=torch.float64))

    def forward(self, wavelength):
        return planck(wavelength, 1000 * self.kilokelvin)


def planck(wavelength, temperature):
    C1 = 1.191043e-16
    C2 = 1.438777e-2
    return C1 / wavelength.pow(5) / torch.special.expm1(C2 / (wavelength * temperature))


def fit_temperature(wavelength, radiance):
    wavelength, radiance = wavelength.double(), radiance.double()
    peak = radiance.max()
    model = BlackBody((2.898e-3 / wavelength[radiance.argmax()]).item())
    optimizer = torch.optim.Rprop(model.parameters(), lr=0.05)
    for _ in range(400):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(wavelength) / peak, radiance / peak)
        loss.backward()
        optimizer.step()
    return (1000 * model.kilokelvin).detach()
