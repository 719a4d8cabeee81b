# shows: h = 6.626e-34, c = 3e8, k = 1.38e-23; Adam on the logarithm of T
import torch


def planck(wavelength, temperature):
    h, c, k = 6.626e-34, 3e8, 1.38e-23
    return (2 * h * c**2) / wavelength**5 / (torch.exp(h * c / (wavelength * k * temperature)) - 1)


def fit_temperature(wavelength, radiance):
    log_t = torch.log(2.9e-3 / wavelength[radiance.argmax()]).requires_grad_(True)
    optimizer = torch.optim.Adam([log_t], lr=0.05)
    scale = radiance.max()
    for step in range(600):
        optimizer.zero_grad()
        loss = ((planck(wavelength, torch.exp(log_t)) / scale - radiance / scale) ** 2).mean()
        loss.backward()
        optimizer.step()
        if step == 400:
            for group in optimizer.param_groups:
                group["lr"] = 0.005
    return torch.exp(log_t).item()
