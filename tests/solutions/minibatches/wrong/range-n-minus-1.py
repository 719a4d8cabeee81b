# shows: range stops at n - 1
# wrong because: n=11, batch_size=10 (or 5): the single last example is never served
import random
def data_iter(batch_size, features, labels):
    n = len(features)
    idx = list(range(n))
    random.shuffle(idx)
    for i in range(0, n - 1, batch_size):
        yield features[idx[i:i + batch_size]], labels[idx[i:i + batch_size]]
