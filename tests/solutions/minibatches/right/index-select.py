# shows: index_select, and lists in place of tuples
import torch
def data_iter(batch_size, features, labels):
    order = torch.randperm(features.shape[0])
    return [[features.index_select(0, part), labels.index_select(0, part)] for part in order.split(batch_size)]
