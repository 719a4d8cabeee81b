# shows: each batch is a list of single examples, not a tensor
# fails: trailing_shapes_are_kept
import random


def data_iter(batch_size, features, labels):
    order = list(range(len(features)))
    random.shuffle(order)
    for i in range(0, len(order), batch_size):
        idx = order[i : i + batch_size]
        yield [features[j] for j in idx], [labels[j] for j in idx]
