# shows: the order comes from NumPy, in one copy of the shuffled data; other order of the parameters
import numpy as np


def data_iter(features, labels, batch_size):
    order = np.random.permutation(features.shape[0])
    X, y = features[order], labels[order]
    start = 0
    while start < len(X):
        yield X[start : start + batch_size], y[start : start + batch_size]
        start += batch_size
