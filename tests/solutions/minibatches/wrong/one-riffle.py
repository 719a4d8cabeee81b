# shows: one riffle shuffle
# wrong because: n = 20: at most two rising sequences
# fails: every_order_is_equally_likely
import random
def data_iter(batch_size, features, labels):
    n = len(features)
    k = n // 2
    left, right, order = list(range(k)), list(range(k, n)), []
    while left or right:
        source = left if random.random() * (len(left) + len(right)) < len(left) else right
        order.append(source.pop(0))
    for i in range(0, n, batch_size):
        yield features[order[i:i + batch_size]], labels[order[i:i + batch_size]]
