# shows: w is computed from an array that has a gradient
# fails: both_are_leaves_that_track_gradients
from mxnet import autograd, np, npx

npx.set_np()


def init_params(num_inputs, sigma=0.01):
    draws, b = np.random.randn(num_inputs, 1), np.zeros(1)
    draws.attach_grad()
    b.attach_grad()
    with autograd.record():
        w = sigma * draws
    return w, b
