# shows: Gauss-Newton with a bracket, from Wien's law as a start
import torch
h, c, k = 6.62607015e-34, 299_792_458, 1.380649e-23

def planck(wavelength, temperature):
    lam = wavelength.double()
    x = h * c / (lam * k * temperature)
    return 2 * h * c ** 2 / lam ** 5 / torch.expm1(x)

def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    T = 2.898e-3 / lam[r.argmax()].item()
    T = min(max(T, 800.0), 12000.0)
    for _ in range(100):
        p = planck(lam, T)
        x = h * c / (lam * k * T)
        J = p * x / T / (-torch.expm1(-x))
        step = (J @ (r - p) / (J @ J)).item()
        step = max(-0.2 * T, min(0.2 * T, step))
        T += step
        if abs(step) < 1e-9 * T:
            break
    return T
