# shows: a shuffle buffer of a hundred examples, as for streams: early examples are served early
# fails: every_order_is_equally_likely
import random

import torch


def data_iter(batch_size, features, labels):
    buffer, order = [], []
    for i in range(len(features)):
        buffer.append(i)
        if len(buffer) == 100:
            order.append(buffer.pop(random.randrange(100)))
    random.shuffle(buffer)
    order += buffer
    for i in range(0, len(order), batch_size):
        idx = torch.tensor(order[i : i + batch_size])
        yield features[idx], labels[idx]
