# nothing served when batch_size exceeds n
import torch
def data_iter(batch_size, features, labels):
    n = len(features); p = torch.randperm(n); k = n // batch_size
    for i in range(k):
        yield features[p[i * batch_size:(i + 1) * batch_size]], labels[p[i * batch_size:(i + 1) * batch_size]]
    if k and n % batch_size:
        yield features[p[k * batch_size:]], labels[p[k * batch_size:]]
