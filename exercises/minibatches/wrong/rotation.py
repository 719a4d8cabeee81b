# shows: a random rotation of the data
# fails: every_order_is_equally_likely
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    shift = torch.randint(n, (1,)).item()
    X, y = features.roll(shift, 0), labels.roll(shift, 0)
    for i in range(0, n, batch_size):
        yield X[i : i + batch_size], y[i : i + batch_size]
