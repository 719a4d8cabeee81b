# shows: Levenberg–Marquardt written by hand on log T, in numpy
import math

import numpy as np
import torch

PLANCK, LIGHT, BOLTZMANN = 6.62607015e-34, 299792458.0, 1.380649e-23


def planck(wavelength, temperature):
    exponent = PLANCK * LIGHT / (BOLTZMANN * wavelength * float(temperature))
    return 2 * PLANCK * LIGHT**2 / wavelength**5 * torch.exp(-exponent) / (1 - torch.exp(-exponent))


def fit_temperature(wavelength, radiance):
    lam = wavelength.double().numpy().copy()
    r = radiance.double().numpy().copy()
    scale = np.abs(r).max()

    def residual(log_t):
        t = math.exp(log_t)
        x = np.minimum(PLANCK * LIGHT / (BOLTZMANN * lam * t), 600.0)
        model = 2 * PLANCK * LIGHT**2 / lam**5 / np.expm1(x)
        return (model - r) / scale, model * x / -np.expm1(-x) / scale

    at = math.log(3000.0)
    damping = 1.0
    res, jac = residual(at)
    for _ in range(200):
        step = -(jac @ res) / (jac @ jac * (1 + damping))
        new_res, new_jac = residual(at + step)
        if new_res @ new_res <= res @ res:
            at, res, jac, damping = at + step, new_res, new_jac, damping / 3
            if abs(step) < 1e-10:
                break
        else:
            damping *= 4
    return math.exp(at)
