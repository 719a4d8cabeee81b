# shows: Levenberg-Marquardt from 4,000 K
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    wl, y = wavelength.double(), radiance.double() / radiance.max().double()
    scale = radiance.max().double()
    T, damping = 4000.0, 1.0

    def residual(t):
        return planck(wl, t) / scale - y

    r = residual(T)
    for _ in range(300):
        J = (residual(T * 1.0001) - residual(T * 0.9999)) / (2e-4)
        step = -float(J @ r / (J @ J * (1 + damping)))
        new = T * (1 + max(-0.5, min(1.0, step)))
        r_new = residual(new)
        if float(r_new @ r_new) < float(r @ r):
            T, r, damping = new, r_new, damping / 3
        else:
            damping *= 4
        if damping > 1e12:
            break
    return T
