# shows: the shuffle written by hand (Fisher and Yates), and a misspelt parameter
import random

import torch


def data_iter(batch_szie, features, labels):
    order = list(range(len(labels)))
    for i in range(len(order) - 1, 0, -1):
        j = random.randint(0, i)
        order[i], order[j] = order[j], order[i]
    while order:
        batch, order = order[:batch_szie], order[batch_szie:]
        batch = torch.tensor(batch, dtype=torch.long)
        yield features[batch], labels[batch]
