from mxnet import np, npx

npx.set_np()


def fit_resistance(current, voltage):
    return float(np.dot(current, voltage) / np.dot(current, current))
