# shows: the bias is left out
# fails: predicts_Xw_plus_b
from mxnet import np, npx

npx.set_np()


def linreg(X, w, b):
    return np.dot(X, w)
