# shows: random rotation instead of a permutation
# wrong because: n=100: example i is always followed by i+1 (mod n)
import random
def data_iter(batch_size, features, labels):
    n = len(features)
    k = random.randrange(n)
    idx = [(i + k) % n for i in range(n)]
    for i in range(0, n, batch_size):
        yield features[idx[i:i + batch_size]], labels[idx[i:i + batch_size]]
