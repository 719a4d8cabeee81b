# shows: pairs of neighbours are shuffled, not examples
# wrong because: n = 10: example 1 always follows example 0
# fails: every_order_is_equally_likely
import torch
def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.cat([p for p in [torch.arange(n).split(2)[i] for i in torch.randperm((n + 1) // 2)]])
    for part in order.split(batch_size):
        yield features[part], labels[part]
