# shows: the caller's tensors are shuffled
# fails: inputs_are_left_alone
import torch


def data_iter(batch_size, features, labels):
    order = torch.randperm(len(features))
    features[:] = features[order]
    labels[:] = labels[order]
    for i in range(0, len(features), batch_size):
        yield features[i : i + batch_size].clone(), labels[i : i + batch_size].clone()
