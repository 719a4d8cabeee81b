# shows: Fisher-Yates written out, returns a list of pairs
import random

def _shuffled(n):
    a = list(range(n))
    for i in range(n - 1, 0, -1):
        j = random.randint(0, i)
        a[i], a[j] = a[j], a[i]
    return a

def data_iter(batch_size, features, labels):
    idx = _shuffled(len(features))
    batches = []
    for i in range(0, len(idx), batch_size):
        batches.append((features[idx[i:i + batch_size]], labels[idx[i:i + batch_size]]))
    return batches
