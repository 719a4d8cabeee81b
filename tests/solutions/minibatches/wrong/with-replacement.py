# shows: random.choices instead of sample
# wrong because: n=50: some examples come twice and others never
import random
def data_iter(batch_size, features, labels):
    n = len(features)
    idx = random.choices(range(n), k=n)
    for i in range(0, n, batch_size):
        yield features[idx[i:i + batch_size]], labels[idx[i:i + batch_size]]
