# shows: constants to three digits, grid search with a parabola at the end
import torch

H, C, K = 6.63e-34, 3.00e8, 1.38e-23


def planck(wavelength, temperature):
    a = 2.0 * H * C**2
    b = H * C / (wavelength * K * temperature)
    return a / (wavelength**5 * (torch.exp(b) - 1.0))


def fit_temperature(wavelength, radiance):
    lam, obs = wavelength.to(torch.float64), radiance.to(torch.float64)
    obs = obs / obs.max()
    top = radiance.max().double()

    def loss(T):
        return ((planck(lam, T) / top - obs) ** 2).sum().item()

    grid = [float(t) for t in range(900, 10101, 20)]
    losses = [loss(t) for t in grid]
    i = min(range(1, len(grid) - 1), key=losses.__getitem__)
    lo, hi = grid[i - 1], grid[i + 1]
    for _ in range(60):
        a, b = lo + (hi - lo) / 3, hi - (hi - lo) / 3
        if loss(a) < loss(b):
            hi = b
        else:
            lo = a
    return (lo + hi) / 2
