# shows: the caller's tensors are shuffled
# wrong because: n=50: features after the call differ from before
import torch
def data_iter(batch_size, features, labels):
    p = torch.randperm(len(features))
    features[:] = features[p]
    labels[:] = labels[p]
    for i in range(0, len(p), batch_size):
        yield features[i:i + batch_size].clone(), labels[i:i + batch_size].clone()
