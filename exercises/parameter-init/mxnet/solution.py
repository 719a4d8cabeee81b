from mxnet import np, npx

npx.set_np()


def init_params(num_inputs, sigma=0.01):
    w = np.random.normal(0, sigma, (num_inputs, 1))
    b = np.zeros(1)
    w.attach_grad()
    b.attach_grad()
    return w, b
