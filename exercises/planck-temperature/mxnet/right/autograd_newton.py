# shows: Gauss and Newton's method, with the slope from autograd
import math

from mxnet import autograd, np, npx

npx.set_np()
h, c, k = 6.626e-34, 2.998e8, 1.381e-23


def planck(wavelength, temperature):
    x = h * c / k / (wavelength * temperature)
    return 2 * h * c**2 / wavelength**5 / np.expm1(x)


def fit_temperature(wavelength, radiance):
    wavelength, radiance = wavelength.astype("float64"), radiance.astype("float64")
    scale = radiance.max()
    u = np.full(wavelength.shape, math.log(2.898e-3 / float(wavelength[int(radiance.argmax())])), dtype="float64")
    u.attach_grad()
    for _ in range(40):
        with autograd.record():
            predicted = planck(wavelength, np.exp(u)) / scale
        predicted.backward()
        slope = u.grad
        step = float((slope * (radiance / scale - predicted)).sum() / (slope**2).sum())
        u += min(max(step, -0.7), 0.7)
    return float(np.exp(u[0]))
