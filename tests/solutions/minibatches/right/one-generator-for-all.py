# shows: a generator made once, as a default argument
import torch
def data_iter(batch_size, features, labels, *, rng=torch.Generator().manual_seed(7)):
    assert len(features) == len(labels)
    order = torch.randperm(len(features), generator=rng)
    X, y = features[order], labels[order]
    yield from zip(X.split(batch_size), y.split(batch_size))
