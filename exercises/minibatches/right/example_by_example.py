# shows: examples gathered one by one and stacked; the rest is served after the loop
import random

import torch


def data_iter(batch_size, features, labels):
    order = random.sample(range(len(features)), k=len(features))
    X, y = [], []
    for i in order:
        X.append(features[i])
        y.append(labels[i])
        if len(X) == batch_size:
            yield torch.stack(X), torch.stack(y)
            X, y = [], []
    if X:
        yield torch.stack(X), torch.stack(y)
