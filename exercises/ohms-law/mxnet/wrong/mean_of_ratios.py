# shows: the mean of V / I
# fails: recovers_resistances_over_eight_decades
from mxnet import np, npx

npx.set_np()


def fit_resistance(current, voltage):
    return float((voltage / current).mean())
