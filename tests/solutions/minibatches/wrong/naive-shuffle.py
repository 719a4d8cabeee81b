# shows: each position swapped with any position
# wrong because: n=3: order (2,1,0)-type probabilities 4/27 or 5/27 instead of 1/6
import random
def data_iter(batch_size, features, labels):
    n = len(features)
    idx = list(range(n))
    for i in range(n):
        j = random.randrange(n)
        idx[i], idx[j] = idx[j], idx[i]
    for i in range(0, n, batch_size):
        yield features[idx[i:i + batch_size]], labels[idx[i:i + batch_size]]
