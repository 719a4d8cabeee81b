# shows: Adam whose last steps are still too long
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    u = torch.log(2.898e-3 / wavelength[radiance.argmax()]).requires_grad_(True)
    opt = torch.optim.Adam([u], lr=0.05)
    for _ in range(20):
        opt.zero_grad()
        (((planck(wavelength, u.exp()) - radiance) / radiance.max()) ** 2).mean().backward()
        opt.step()
    return u.exp().item()
