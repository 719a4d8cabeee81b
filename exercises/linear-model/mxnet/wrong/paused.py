# shows: nothing is recorded inside
# fails: gradients_reach_w_and_b
from mxnet import autograd, np, npx

npx.set_np()


def linreg(X, w, b):
    with autograd.pause():
        return np.dot(X, w) + b
