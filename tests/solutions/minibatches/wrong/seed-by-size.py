# shows: generator seeded inside the function
# wrong because: n=50: every epoch serves the same order
import random
def data_iter(batch_size, features, labels):
    idx = list(range(len(features)))
    random.Random(42).shuffle(idx)
    for i in range(0, len(idx), batch_size):
        yield features[idx[i:i + batch_size]], labels[idx[i:i + batch_size]]
