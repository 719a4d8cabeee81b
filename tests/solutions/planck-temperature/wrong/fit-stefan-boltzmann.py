# shows: integral of the data taken for the whole spectrum
# wrong because: 200 nm to 2 um, T=2000: most of the tail is missing, T 10 % low or more
import torch
H, C, K = 6.62607015e-34, 299792458.0, 1.380649e-23
def planck(wavelength, temperature):
    lam = torch.as_tensor(wavelength).double()
    return 2 * H * C ** 2 / (lam ** 5 * torch.expm1(H * C / (lam * K * temperature)))
def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    order = lam.argsort()
    total = torch.trapezoid(r[order], lam[order]) * torch.pi
    return (total / 5.670374419e-8).item() ** 0.25
