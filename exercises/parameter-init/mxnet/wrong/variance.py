# shows: sigma as the variance
# fails: weights_are_normal_with_std_sigma
from mxnet import np, npx

npx.set_np()


def init_params(num_inputs, sigma=0.01):
    w = np.random.normal(0, sigma**0.5, (num_inputs, 1))
    b = np.zeros(1)
    w.attach_grad()
    b.attach_grad()
    return w, b
