# remembers the answer for a rate whatever the batch
# fails: mean_and_sum_take_the_same_steps
cache = {}


def mean_loss_lr(lr, batch_size):
    if lr not in cache:
        cache[lr] = lr * batch_size
    return cache[lr]
