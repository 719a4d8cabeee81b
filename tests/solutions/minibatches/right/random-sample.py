# shows: random.sample and a while loop
import random
def data_iter(batch_size, features, labels):
    n = len(features)
    order = random.sample(range(n), n)
    start = 0
    while start < n:
        chosen = order[start:start + batch_size]
        yield features[chosen], labels[chosen]
        start += batch_size
