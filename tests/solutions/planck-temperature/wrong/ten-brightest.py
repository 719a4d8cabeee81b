# the mean brightness temperature of the ten largest radiances: picks those whose noise is positive
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 299792458.0, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    values, where = radiance.double().topk(10)
    lam = wavelength.double()[where]
    return float((h * c / (lam * k * torch.log1p(2 * h * c**2 / (lam**5 * values)))).mean())
