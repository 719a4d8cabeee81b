# shows: squeeze drops the batch axis of a batch of one
# wrong because: n=11, batch_size=5: the last X has shape (d,) instead of (1, d)
import torch
def data_iter(batch_size, features, labels):
    p = torch.randperm(len(features))
    for i in range(0, len(p), batch_size):
        idx = p[i:i + batch_size]
        X, y = features[idx], labels[idx]
        yield (X.squeeze(0), y.squeeze(0)) if len(idx) == 1 else (X, y)
