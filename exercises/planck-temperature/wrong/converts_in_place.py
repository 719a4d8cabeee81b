# shows: wavelengths are turned into micrometres in place
# fails: leaves_its_arguments_alone
import torch


def planck(wavelength, temperature):
    wavelength *= 1e6
    result = 1.191043e8 / wavelength**5 / torch.expm1(14387.77 / (wavelength * temperature)) * 1e6
    return result


def fit_temperature(wavelength, radiance):
    wl, y = wavelength.double(), radiance.double()
    grid = torch.logspace(2.95, 4.05, 400, dtype=torch.float64)
    for _ in range(4):
        losses = torch.stack([(planck(wl.clone(), t) - y).square().sum() for t in grid])
        i = int(losses.argmin())
        grid = torch.linspace(grid[max(i - 1, 0)].item(), grid[min(i + 1, len(grid) - 1)].item(), 21, dtype=torch.float64)
    return grid[10].item()
