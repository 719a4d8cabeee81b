# gradient descent from 5,800 K on the raw error, its step right for stars only
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 299792458.0, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    t = torch.tensor(5800.0, dtype=torch.float64, requires_grad=True)
    scale = planck(lam, 5800.0).max()
    optimizer = torch.optim.SGD([t], lr=1e6)
    for _ in range(300):
        optimizer.zero_grad()
        loss = (((planck(lam, t) - r) / scale) ** 2).mean()
        loss.backward()
        optimizer.step()
    return float(t.detach())
