# shows: each batch is drawn without replacement from what is left
import random


def data_iter(batch_size, features, labels):
    remaining = list(range(len(features)))
    while remaining:
        chosen = random.sample(remaining, min(batch_size, len(remaining)))
        taken = set(chosen)
        remaining = [i for i in remaining if i not in taken]
        yield [features[chosen], labels[chosen]]
