# shows: argmax and Wien displacement law
# wrong because: 4000 wavelengths from half to twice the peak, 5 % noise, T=5000: argmax of noise, off by several %
import torch
H, C, K = 6.62607015e-34, 299792458.0, 1.380649e-23
def planck(wavelength, temperature):
    lam = torch.as_tensor(wavelength).double()
    return 2 * H * C ** 2 / (lam ** 5 * torch.expm1(H * C / (lam * K * temperature)))
def fit_temperature(wavelength, radiance):
    return 2.897771955e-3 / wavelength[radiance.argmax()].item()
