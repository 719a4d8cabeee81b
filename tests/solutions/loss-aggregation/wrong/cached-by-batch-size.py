# shows: cache keyed by the batch size alone
# wrong because: (0.1, 8) then (0.2, 8): the second call gives 0.8 and not 1.6
_cache = {}
def mean_loss_lr(lr, batch_size):
    if batch_size not in _cache:
        _cache[batch_size] = lr * batch_size
    return _cache[batch_size]
