# shows: plain gradient descent on ln T, its step divided by the curvature
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    wl, y = wavelength.double(), radiance.double()
    best = None
    for start in (1000.0, 1800.0, 3200.0, 5600.0, 10000.0):
        u = torch.log(torch.tensor(start, dtype=torch.float64)).requires_grad_(True)
        for _ in range(200):
            model = planck(wl, u.exp())
            loss = ((model - y) ** 2).mean() / (model.detach() ** 2).mean()
            (g,) = torch.autograd.grad(loss, u)
            with torch.no_grad():
                u -= (0.02 * g).clamp(-0.3, 0.3)
        final = ((planck(wl, u.exp()) - y) ** 2).mean().item()
        if best is None or final < best[0]:
            best = (final, u.exp().item())
    return best[1]
