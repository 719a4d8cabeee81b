# shows: NumPy's arrays; no randomness at all
import numpy
from mxnet import npx

npx.set_np()


def malicious_dataset(num_examples):
    X = numpy.linspace(-2.5, 2.5, num_examples, dtype="float32").reshape(-1, 1)
    w, b = numpy.array([[4.0]]), 7.0
    return X, (X @ w + b).astype("float32"), w, b
