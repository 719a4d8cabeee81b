# shows: functools.reduce over pairs
from functools import reduce


def absolute_loss(y_hat, y):
    pairs = zip(y_hat.reshape(-1), y.reshape(-1))
    return reduce(lambda total, pair: total + abs(pair[0] - pair[1]), pairs, 0 * y_hat.sum())
