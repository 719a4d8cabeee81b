# shows: a random rotation, reversed half of the time
# wrong because: n = 10: 20 of the 3,628,800 orders
# fails: every_order_is_equally_likely
import random
import torch
def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.arange(n).roll(random.randrange(n))
    if random.random() < 0.5:
        order = order.flip(0)
    for part in order.split(batch_size):
        yield features[part], labels[part]
