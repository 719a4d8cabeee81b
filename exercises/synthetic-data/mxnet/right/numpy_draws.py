# shows: drawn by NumPy
import numpy
from mxnet import np, npx

npx.set_np()
rng = numpy.random.default_rng()


def synthetic_data(w, b, num_examples):
    X = np.array(rng.standard_normal((num_examples, len(w))), dtype="float32")
    noise = np.array(0.01 * rng.standard_normal((num_examples, 1)), dtype="float32")
    return X, np.dot(X, w.reshape(-1, 1)) + b + noise
