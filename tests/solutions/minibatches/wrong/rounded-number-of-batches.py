# shows: the number of batches rounded to the nearest
# wrong because: n = 10, batch_size = 8: the 2 examples left are never served
# fails: serves_every_example_once
import torch
def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n)
    for k in range(max(1, round(n / batch_size))):
        part = order[k * batch_size:(k + 1) * batch_size]
        yield features[part], labels[part]
