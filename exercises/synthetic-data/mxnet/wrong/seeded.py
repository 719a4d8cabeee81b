# shows: a seed set inside
# fails: two_calls_draw_different_data
import mxnet
from mxnet import np, npx

npx.set_np()


def synthetic_data(w, b, num_examples):
    mxnet.random.seed(0)
    X = np.random.normal(0, 1, (num_examples, len(w)))
    y = np.dot(X, w.reshape(-1, 1)) + b
    return X, y + np.random.normal(0, 0.01, y.shape)
