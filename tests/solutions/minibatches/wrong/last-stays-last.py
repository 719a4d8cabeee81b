# shows: the last example always last
# wrong because: n = 5: the last example served is labels[4]
# fails: every_order_is_equally_likely
import torch
def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.cat([torch.randperm(n - 1), torch.tensor([n - 1])])
    for part in order.split(batch_size):
        yield features[part], labels[part]
