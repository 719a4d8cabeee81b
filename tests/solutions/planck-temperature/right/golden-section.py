# shows: golden-section search, constants to four digits
import math
import torch
def planck(wavelength, temperature):
    h, c, kB = 6.626e-34, 2.998e8, 1.381e-23
    w = torch.as_tensor(wavelength, dtype=torch.float64)
    return (2 * h * c ** 2) / (w ** 5 * (torch.exp(h * c / (w * kB * temperature)) - 1))

def fit_temperature(wavelength, radiance):
    r = radiance.double()
    def sse(T):
        return float(((planck(wavelength, T) - r) / r.max()).square().sum())
    phi = (math.sqrt(5) - 1) / 2
    a, b = 700.0, 13000.0
    c, d = b - phi * (b - a), a + phi * (b - a)
    fc, fd = sse(c), sse(d)
    while b - a > 1e-4:
        if fc < fd:
            b, d, fd = d, c, fc
            c = b - phi * (b - a); fc = sse(c)
        else:
            a, c, fc = c, d, fd
            d = a + phi * (b - a); fd = sse(d)
    return 0.5 * (a + b)
