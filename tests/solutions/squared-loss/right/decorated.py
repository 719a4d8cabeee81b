# shows: a decorator lines the shapes up
import functools
import torch
def same_shape(fn):
    @functools.wraps(fn)
    def inner(y_hat, y):
        return fn(y_hat.squeeze(-1), y.squeeze(-1) if y.ndim > 1 else y)
    return inner

@same_shape
def squared_loss(y_hat, y):
    print('loss of', y_hat.shape[0], 'examples')
    return (y_hat - y) ** 2 * 0.5
