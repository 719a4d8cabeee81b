# shows: an index that may be −1, the last entry: the example in front stays there too often
# fails: every_order_is_equally_likely
import random

import torch


def data_iter(batch_size, features, labels):
    order = list(range(len(labels)))
    for i in range(len(order) - 1, 0, -1):
        j = random.randint(-1, i)
        order[i], order[j] = order[j], order[i]
    while order:
        batch, order = order[:batch_size], order[batch_size:]
        batch = torch.tensor(batch, dtype=torch.long)
        yield features[batch], labels[batch]
