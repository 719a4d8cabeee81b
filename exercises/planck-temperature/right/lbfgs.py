# shows: LBFGS on T in thousands of kelvin, from Wien's law
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    x = (h * c / k) / (wavelength * temperature)
    return 2 * h * c * c / (wavelength**5 * torch.expm1(x))


def fit_temperature(wavelength, radiance):
    wl, rad = wavelength.double(), radiance.double()
    norm = rad.max()
    start = 2.898e-3 / wl[rad.argmax()] / 1000
    t = start.clone().requires_grad_(True)
    opt = torch.optim.LBFGS([t], lr=1, max_iter=200, tolerance_grad=1e-14, tolerance_change=1e-16, line_search_fn="strong_wolfe")

    def closure():
        opt.zero_grad()
        loss = ((planck(wl, t * 1000) - rad) / norm).pow(2).sum()
        loss.backward()
        return loss

    opt.step(closure)
    return float(t.detach() * 1000)
