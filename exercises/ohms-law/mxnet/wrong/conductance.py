# shows: I / V
# fails: recovers_resistances_over_eight_decades
from mxnet import np, npx

npx.set_np()


def fit_resistance(current, voltage):
    return float(np.dot(current, voltage) / np.dot(voltage, voltage))
