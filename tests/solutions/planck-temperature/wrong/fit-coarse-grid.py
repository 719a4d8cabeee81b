# shows: grid of 100 K
# wrong because: T=1550 without noise: off by 50 K
import torch
H, C, K = 6.62607015e-34, 299792458.0, 1.380649e-23
def planck(wavelength, temperature):
    lam = torch.as_tensor(wavelength).double()
    return 2 * H * C ** 2 / (lam ** 5 * torch.expm1(H * C / (lam * K * temperature)))
def fit_temperature(wavelength, radiance):
    grid = torch.arange(1000, 10001, 100)
    sse = torch.stack([((planck(wavelength, float(T)) - radiance.double()) ** 2).sum() for T in grid])
    return float(grid[sse.argmin()])
