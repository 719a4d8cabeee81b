# shows: n swaps of two random places
# wrong because: n = 10: an example stays where it was with probability 0.2 in place of 0.1
# fails: every_order_is_equally_likely
import random
def data_iter(batch_size, features, labels):
    n = len(features)
    order = list(range(n))
    for _ in range(n):
        i, j = random.randrange(n), random.randrange(n)
        order[i], order[j] = order[j], order[i]
    for i in range(0, n, batch_size):
        yield features[order[i:i + batch_size]], labels[order[i:i + batch_size]]
