# shows: NumPy on the way
# fails: gradients_reach_w_and_b
from mxnet import np, npx

npx.set_np()


def linreg(X, w, b):
    return np.array(X.asnumpy() @ w.asnumpy() + b.asnumpy(), dtype=X.dtype)
