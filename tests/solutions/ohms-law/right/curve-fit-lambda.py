# shows: curve_fit of V = I·R
import numpy as np
from scipy.optimize import curve_fit


def fit_resistance(current, voltage):
    popt, pcov = curve_fit(lambda i, R: i * R, current.numpy(), voltage.numpy())
    print(f"R = {popt[0]:.3g} ± {np.sqrt(pcov[0, 0]):.1g} ohm")
    return popt[0]
