# shows: gradient descent with a step that does nothing
# wrong because: T=3000: returns 5000
import torch
H, C, K = 6.62607015e-34, 299792458.0, 1.380649e-23
def planck(wavelength, temperature):
    lam = torch.as_tensor(wavelength).double()
    return 2 * H * C ** 2 / (lam ** 5 * torch.expm1(H * C / (lam * K * temperature)))
def fit_temperature(wavelength, radiance):
    T = torch.tensor(5000.0, dtype=torch.float64, requires_grad=True)
    lam, r = wavelength.double(), radiance.double()
    for _ in range(200):
        l = (((planck(lam, T) - r) / r.max()) ** 2).mean()
        l.backward()
        with torch.no_grad():
            T -= 0.01 * T.grad
            T.grad.zero_()
    return T.item()
