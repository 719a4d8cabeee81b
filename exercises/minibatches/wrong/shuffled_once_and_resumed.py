# shows: an iterator kept between calls: the second epoch is empty
# fails: each_epoch_draws_a_new_order
import torch

cache = {}


def data_iter(batch_size, features, labels):
    key = (len(features), batch_size)
    if key not in cache:
        cache[key] = torch.randperm(len(features)).split(batch_size)
    for idx in cache[key]:
        yield features[idx], labels[idx]
