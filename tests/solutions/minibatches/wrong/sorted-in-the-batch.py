# shows: the indices of each batch sorted
# wrong because: batch_size = 4: always in rising order inside a batch
# fails: every_order_is_equally_likely
import torch
def data_iter(batch_size, features, labels):
    for part in torch.randperm(len(features)).split(batch_size):
        part = part.sort().values
        yield features[part], labels[part]
