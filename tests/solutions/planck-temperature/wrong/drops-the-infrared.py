# keeps the samples below 3 µm only on which the peak of a cool body hardly lies, and fits a parabola to it
# fails: recovers_the_temperature
import numpy as np
import torch

h, c, k = 6.62607015e-34, 299792458.0, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    lam = wavelength.double().numpy()
    r = radiance.double().numpy()
    near = r > 0.8 * r.max()
    p = np.polyfit(np.log(lam[near]), np.log(r[near]), 2)
    return float(2.897771955e-3 / np.exp(-p[1] / (2 * p[0])))
