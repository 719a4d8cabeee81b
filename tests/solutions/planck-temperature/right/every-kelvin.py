# shows: every temperature in whole kelvin is tried; slow, within 0.05 %
import torch


def planck(wavelength, temperature):
    h = 6.626e-34
    c = 2.998e8
    k = 1.381e-23
    a = 2.0 * h * c * c
    b = h * c / (wavelength * k * temperature)
    return a / ((wavelength**5) * (torch.exp(b) - 1.0))


def fit_temperature(wavelength, radiance):
    best_t = None
    best_error = float("inf")
    wl = wavelength.to(torch.float64)
    rad = radiance.to(torch.float64)
    for t in range(950, 10101):
        error = ((planck(wl, t) - rad) ** 2).sum().item()
        if error < best_error:
            best_error = error
            best_t = t
    return best_t
