# shows: not shuffled where one batch holds everything
# wrong because: n = 5, batch_size = 5: always in the order given
# fails: every_order_is_equally_likely
import torch
def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n) if batch_size < n else torch.arange(n)
    for part in order.split(batch_size):
        yield features[part], labels[part]
