# shows: NumPy's least squares on examples that MXNet draws
import numpy
from mxnet import np, npx

npx.set_np()
true_w, true_b = numpy.array([2.0, -3.4]), 4.2


def estimation_error(num_examples):
    X = np.random.normal(0, 1, (num_examples, 2)).asnumpy().astype("float64")
    y = X @ true_w + true_b + np.random.normal(0, 0.01, (num_examples,)).asnumpy()
    estimate = numpy.linalg.lstsq(numpy.column_stack([X, numpy.ones(num_examples)]), y, rcond=None)[0]
    return numpy.linalg.norm(true_w - estimate[:2]), abs(true_b - estimate[2])
