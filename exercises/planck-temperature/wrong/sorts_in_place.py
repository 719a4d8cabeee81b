# shows: the spectrum is scaled in place
# fails: leaves_the_spectrum_alone
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    scale = radiance.max().clone()
    radiance /= scale
    wl, y = wavelength.double(), radiance.double()
    T = 2.898e-3 / wl[y.argmax()]
    for _ in range(50):
        x = h * c / (wl * k * T)
        B = planck(wl, T) / scale
        J = B * x / -torch.expm1(-x)
        T = T * torch.exp(((J @ (y - B)) / (J @ J)).clamp(-0.5, 0.5))
    return T.item()
