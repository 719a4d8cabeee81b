# shuffles only within consecutive batches: not every order equally likely
import torch
def data_iter(batch_size, features, labels):
    for i in range(0, len(features), batch_size):
        X, y = features[i:i + batch_size], labels[i:i + batch_size]
        p = torch.randperm(len(X))
        yield X[p], y[p]
