# shows: stable sort by random integers with ties
# wrong because: n=2: order (0,1) three times in four
import random
def data_iter(batch_size, features, labels):
    n = len(features)
    idx = sorted(range(n), key=lambda i: random.randrange(n))
    for i in range(0, n, batch_size):
        yield features[idx[i:i + batch_size]], labels[idx[i:i + batch_size]]
