# shows: Fisher-Yates with j < i, so only cyclic permutations
# wrong because: n=2: the order is always (1, 0); for any n no example keeps its place
import random
def data_iter(batch_size, features, labels):
    n = len(features)
    idx = list(range(n))
    for i in range(n - 1, 0, -1):
        j = random.randrange(i)
        idx[i], idx[j] = idx[j], idx[i]
    for i in range(0, n, batch_size):
        yield features[idx[i:i + batch_size]], labels[idx[i:i + batch_size]]
