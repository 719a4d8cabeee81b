# shows: a flat result
# fails: one_prediction_for_each_example
from mxnet import np, npx

npx.set_np()


def linreg(X, w, b):
    return (np.dot(X, w) + b).reshape(-1)
