# shows: only the order of the batches is random, each holds neighbours
# fails: every_order_is_equally_likely
import random


def data_iter(batch_size, features, labels):
    starts = list(range(0, len(features), batch_size))
    last = starts.pop()
    random.shuffle(starts)
    for i in starts + [last]:
        yield features[i : i + batch_size], labels[i : i + batch_size]
