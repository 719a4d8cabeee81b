# shows: Newton's method from 5,000 K without a safeguard
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    wl, y = wavelength.double(), radiance.double() / radiance.max().double()
    scale = radiance.max().double()
    T = torch.tensor(5000.0, dtype=torch.float64, requires_grad=True)
    for _ in range(50):
        loss = (planck(wl, T) / scale - y).square().sum()
        (slope,) = torch.autograd.grad(loss, T, create_graph=True)
        (curvature,) = torch.autograd.grad(slope, T)
        with torch.no_grad():
            T -= slope / curvature
    return T.item()
