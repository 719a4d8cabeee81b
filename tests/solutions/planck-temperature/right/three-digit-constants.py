# shows: constants with three digits, as the contract allows
import torch

h = 6.63e-34
c = 3.00e8
k = 1.38e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / (torch.exp(h * c / (wavelength * k * temperature)) - 1)


def fit_temperature(wavelength, radiance):
    lam = wavelength.double()
    rad = radiance.double()
    lo, hi = 800.0, 12000.0
    for _ in range(12):
        grid = torch.linspace(lo, hi, 41, dtype=torch.float64)
        sse = torch.stack([((planck(lam, t) - rad) ** 2).sum() for t in grid])
        i = int(sse.argmin())
        lo, hi = float(grid[max(i - 1, 0)]), float(grid[min(i + 1, 40)])
    return (lo + hi) / 2
