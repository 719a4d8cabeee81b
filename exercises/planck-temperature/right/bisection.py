# shows: bisection on the projected residual
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    wavelength = torch.as_tensor(wavelength)
    return torch.div(2 * h * c**2, wavelength**5) * torch.reciprocal(torch.expm1(h * c / (wavelength * k * temperature)))


def fit_temperature(wavelength, radiance):
    wl, y = wavelength.double(), radiance.double() / radiance.double().max()
    top = radiance.double().max()
    low, high = 800.0, 12000.0
    for _ in range(60):
        mid = 0.5 * (low + high)
        d = mid * 1e-4
        model = planck(wl, mid) / top
        direction = (planck(wl, mid + d) - planck(wl, mid - d)) / top
        if torch.dot(direction, y - model) > 0:
            low = mid
        else:
            high = mid
    return torch.tensor(0.5 * (low + high))
