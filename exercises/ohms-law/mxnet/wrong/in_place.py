# shows: the caller's voltages are scaled
# fails: leaves_its_arguments_alone
from mxnet import np, npx

npx.set_np()


def fit_resistance(current, voltage):
    R = float(np.dot(current, voltage) / np.dot(current, current))
    voltage /= np.abs(voltage).max()
    return R
