# shows: a last batch of one example left out
# wrong because: n = 11, batch_size = 5: 10 served
# fails: serves_every_example_once
import torch
def data_iter(batch_size, features, labels):
    for part in torch.randperm(len(features)).split(batch_size):
        if len(part) > 1 or batch_size == 1:
            yield features[part], labels[part]
