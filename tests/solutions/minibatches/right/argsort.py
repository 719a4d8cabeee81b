# sort random keys
import torch
def data_iter(batch_size, features, labels):
    order = torch.argsort(torch.rand(len(labels), dtype=torch.float64))
    while len(order):
        j, order = order[:batch_size], order[batch_size:]
        yield features.index_select(0, j), labels.index_select(0, j)
