# shows: fixed batches in random order
# wrong because: n=100, batch_size=10: examples 0 and 1 always share a batch
import random
def data_iter(batch_size, features, labels):
    starts = list(range(0, len(features), batch_size))
    random.shuffle(starts)
    for s in starts:
        yield features[s:s + batch_size].clone(), labels[s:s + batch_size].clone()
