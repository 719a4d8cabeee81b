# shows: n/2 random swaps
# wrong because: n = 20: on average 7 examples stay where they were
# fails: every_order_is_equally_likely
import random
def data_iter(batch_size, features, labels):
    n = len(features)
    order = list(range(n))
    for _ in range(n // 2):
        i, j = random.randrange(n), random.randrange(n)
        order[i], order[j] = order[j], order[i]
    for i in range(0, n, batch_size):
        yield features[order[i:i + batch_size]], labels[order[i:i + batch_size]]
