# remembers the answer for a rate whatever the batch
cache = {}


def mean_loss_lr(lr, batch_size):
    if lr not in cache:
        cache[lr] = lr * batch_size
    return cache[lr]
