# shows: Wien's law at the mean of the highest tenth of the samples
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    top = radiance.topk(len(radiance) // 10).indices
    return (2.897771955e-3 / wavelength[top].mean()).item()
