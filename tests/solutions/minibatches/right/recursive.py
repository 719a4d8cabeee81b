# shows: recursion with yield from
import torch
def data_iter(batch_size, features, labels, order=None):
    if order is None:
        order = torch.randperm(len(features))
    if len(order) == 0:
        return
    head, tail = order[:batch_size], order[batch_size:]
    yield features[head], labels[head]
    if len(tail) > 200 * batch_size:
        while len(tail) > 0:
            head, tail = tail[:batch_size], tail[batch_size:]
            yield features[head], labels[head]
    else:
        yield from data_iter(batch_size, features, labels, tail)
