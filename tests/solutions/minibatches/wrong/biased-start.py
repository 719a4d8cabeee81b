# shows: the first batch from the first half
# wrong because: n = 20, batch_size = 5: the first five served are of the first ten
# fails: every_order_is_equally_likely
import torch
def data_iter(batch_size, features, labels):
    n = len(features)
    first = torch.randperm(max(n // 2, min(batch_size, n)))[:batch_size]
    rest = torch.tensor([i for i in range(n) if i not in set(first.tolist())], dtype=torch.long)
    order = torch.cat([first, rest[torch.randperm(len(rest))]])
    for part in order.split(batch_size):
        yield features[part], labels[part]
