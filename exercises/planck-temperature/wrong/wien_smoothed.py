# shows: Wien's law at the peak of a running mean
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    order = wavelength.argsort()
    wl, y = wavelength[order], radiance[order]
    smooth = torch.nn.functional.avg_pool1d(y[None, None], 15, stride=1, padding=7, count_include_pad=False)[0, 0]
    return (2.897771955e-3 / wl[smooth.argmax()]).item()
