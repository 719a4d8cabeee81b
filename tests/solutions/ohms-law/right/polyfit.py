# shows: numpy polyfit in float64
import numpy as np
import torch

fit_resistance = lambda current, voltage: float(
    np.polyfit(np.asarray(current, dtype=np.float64).ravel(), np.asarray(voltage, dtype=np.float64).ravel(), 1)[0])
