# shows: the batches are fixed, only the order inside each is random
# fails: every_order_is_equally_likely
import torch


def data_iter(batch_size, features, labels):
    for idx in torch.arange(len(features)).split(batch_size):
        idx = idx[torch.randperm(len(idx))]
        yield features[idx], labels[idx]
