# shows: shuffled only where n is divisible by batch_size
# wrong because: n = 7, batch_size = 3: in the order given
# fails: every_order_is_equally_likely
import torch
def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n).tolist() if n % batch_size == 0 else list(range(n))
    for i in range(0, n, batch_size):
        yield features[order[i:i + batch_size]], labels[order[i:i + batch_size]]
