# shows: log-linear Wien fit (the -1 neglected)
# wrong because: T=8000, up to 20 um: tail is far from Wien, T far off
import torch
H, C, K = 6.62607015e-34, 299792458.0, 1.380649e-23
def planck(wavelength, temperature):
    lam = torch.as_tensor(wavelength).double()
    return 2 * H * C ** 2 / (lam ** 5 * torch.expm1(H * C / (lam * K * temperature)))
def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    u = 1 / lam
    v = torch.log(r * lam ** 5)
    slope = ((u - u.mean()) * (v - v.mean())).sum() / ((u - u.mean()) ** 2).sum()
    return -(H * C / K / slope).item()
