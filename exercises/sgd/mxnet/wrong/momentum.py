# shows: steps before count as well
# fails: moves_each_parameter_against_its_gradient
from mxnet import np, npx

npx.set_np()


velocities = {}


def sgd(params, lr, batch_size):
    for i, param in enumerate(params):
        velocities[i] = 0.9 * velocities.get(i, 0) + param.grad / batch_size
        param[:] = param - lr * velocities[i]
        if len(velocities) > 99:
            velocities.clear()
