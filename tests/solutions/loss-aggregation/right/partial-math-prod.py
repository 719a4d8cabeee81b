# shows: decorated function with math.prod and a print
import functools
import math

def logged(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        out = f(*args, **kwargs)
        print(f'{f.__name__}{args}{kwargs} -> {out}')
        return out
    return inner

@logged
def mean_loss_lr(lr, batch_size):
    return math.prod((lr, batch_size))
