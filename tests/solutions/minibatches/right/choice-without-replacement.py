# shows: numpy's choice without replacement, and an option to leave the order
import numpy as np
def data_iter(batch_size, features, labels, shuffle=True):
    n = len(features)
    idx = np.random.choice(n, size=n, replace=False) if shuffle else np.arange(n)
    num_batches = int(np.ceil(n / batch_size))
    for k in range(num_batches):
        sel = idx[k * batch_size:(k + 1) * batch_size]
        yield features[sel], labels[sel]
