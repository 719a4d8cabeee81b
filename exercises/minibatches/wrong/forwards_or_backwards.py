# shows: a coin decides between the order of the data and its reverse
# fails: every_order_is_equally_likely
import random

import torch


def data_iter(batch_size, features, labels):
    order = torch.arange(len(features))
    if random.random() < 0.5:
        order = order.flip(0)
    for idx in order.split(batch_size):
        yield features[idx], labels[idx]
