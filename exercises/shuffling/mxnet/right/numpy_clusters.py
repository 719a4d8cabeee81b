# shows: NumPy inside, two clusters one after the other
import numpy
from mxnet import np, npx

npx.set_np()



def malicious_dataset(num_examples):
    rng = numpy.random.default_rng()
    sign = numpy.where(numpy.arange(num_examples) < num_examples // 2, 1.0, -1.0)[:, None]
    X = rng.normal(0, 0.1, (num_examples, 2)) + sign * numpy.array([1.0, 0.1])
    w, b = numpy.array([[5.0], [5.0]]), 0.0
    return np.array(X), np.array(X @ w + b), np.array(w), b
