# shows: the bias is added to X, in the caller's array
# fails: inputs_are_left_alone
from mxnet import np, npx

npx.set_np()


def linreg(X, w, b):
    y_hat = np.dot(X, w) + b
    X *= 2
    return y_hat
