# shows: each half shuffled by itself
# wrong because: n = 10: the first five served are the first five
# fails: every_order_is_equally_likely
import torch
def data_iter(batch_size, features, labels):
    n = len(features)
    h = n // 2
    order = torch.cat([torch.randperm(h), h + torch.randperm(n - h)])
    for part in order.split(batch_size):
        yield features[part], labels[part]
