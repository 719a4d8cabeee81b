# shows: w of shape (d,)
# fails: weights_are_a_column
from mxnet import np, npx

npx.set_np()


def init_params(num_inputs, sigma=0.01):
    w = np.random.normal(0, sigma, (num_inputs,))
    b = np.zeros(1)
    w.attach_grad()
    b.attach_grad()
    return w, b
