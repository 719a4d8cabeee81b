# six undamped Gauss–Newton steps from 5,000 K: does not reach the ends of the range
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 299792458.0, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    t = 5000.0
    for _ in range(6):
        m = planck(lam, t)
        j = (planck(lam, t * 1.00001) - m) / (t * 0.00001)
        t = float(t + ((r - m) * j).sum() / (j * j).sum())
    return t
