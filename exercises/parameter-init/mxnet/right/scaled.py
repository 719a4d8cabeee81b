# shows: standard normal draws times sigma, then attached
from mxnet import np, npx

npx.set_np()


def init_params(num_inputs, sigma=0.01):
    parameters = sigma * np.random.randn(num_inputs, 1), np.zeros((1,))
    for parameter in parameters:
        parameter.attach_grad(grad_req="add")
    return parameters
