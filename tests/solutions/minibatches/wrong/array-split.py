# shows: np.array_split makes near-equal batches
# wrong because: n=10, batch_size=4: sizes 4,3,3 instead of 4,4,2
import numpy as np
import math
def data_iter(batch_size, features, labels):
    n = len(features)
    for idx in np.array_split(np.random.permutation(n), math.ceil(n / batch_size)):
        idx = idx.tolist()
        yield features[idx], labels[idx]
