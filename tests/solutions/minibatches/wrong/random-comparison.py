# shows: sorted by a comparison that throws a coin
# wrong because: n = 3: order (0, 1, 2) has probability ¼, not 1/6
# fails: every_order_is_equally_likely
import functools
import random
def data_iter(batch_size, features, labels):
    coin = functools.cmp_to_key(lambda a, b: random.choice([-1, 1]))
    order = sorted(range(len(features)), key=coin)
    for i in range(0, len(order), batch_size):
        yield features[order[i:i + batch_size]], labels[order[i:i + batch_size]]
