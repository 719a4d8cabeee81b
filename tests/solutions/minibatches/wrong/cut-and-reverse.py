# shows: a random cut, both parts reversed
# wrong because: n = 10: at most 10 of the 3,628,800 orders
# fails: every_order_is_equally_likely
import torch
def data_iter(batch_size, features, labels):
    n = len(features)
    k = int(torch.randint(n, ()))
    order = torch.cat([torch.arange(k).flip(0), torch.arange(k, n).flip(0)])
    for part in order.split(batch_size):
        yield features[part], labels[part]
