# shows: one batch too many when batch_size divides n
# wrong because: n=10, batch_size=5: a third, empty batch
import torch
def data_iter(batch_size, features, labels):
    p = torch.randperm(len(features))
    for k in range(len(p) // batch_size + 1):
        idx = p[k * batch_size:(k + 1) * batch_size]
        yield features[idx], labels[idx]
