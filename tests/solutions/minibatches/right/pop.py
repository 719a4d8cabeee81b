# beginner: draw one example after another from a list, stack
import torch
import random
def data_iter(batch_size, features, labels):
    left = list(range(len(features)))
    bx, by = [], []
    while left:
        i = left.pop(random.randrange(len(left)))
        bx.append(features[i]); by.append(labels[i])
        if len(bx) == batch_size:
            yield torch.stack(bx), torch.stack(by)
            bx, by = [], []
    if bx:
        yield torch.stack(bx), torch.stack(by)
