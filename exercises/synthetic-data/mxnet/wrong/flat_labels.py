# shows: labels of shape (n,)
# fails: labels_are_a_column
from mxnet import np, npx

npx.set_np()


def synthetic_data(w, b, num_examples):
    X = np.random.normal(0, 1, (num_examples, len(w)))
    y = np.dot(X, w.reshape(-1)) + b
    return X, y + np.random.normal(0, 0.01, y.shape)
