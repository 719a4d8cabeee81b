# shows: uniform features
# fails: features_are_standard_normal
from mxnet import np, npx

npx.set_np()


def synthetic_data(w, b, num_examples):
    X = np.random.uniform(-3**0.5, 3**0.5, (num_examples, len(w)))
    y = np.dot(X, w.reshape(-1, 1)) + b
    return X, y + np.random.normal(0, 0.01, y.shape)
