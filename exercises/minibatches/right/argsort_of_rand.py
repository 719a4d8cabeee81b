# shows: sorting random keys, then index_select
import torch


def data_iter(batch_size, features, labels):
    order = torch.rand(features.size(0)).argsort()
    batches = (order[i : i + batch_size] for i in range(0, order.numel(), batch_size))
    return ((features.index_select(0, o), labels.index_select(0, o)) for o in batches)
