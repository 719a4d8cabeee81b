# iterable class reshuffling at each epoch
import torch
import random
class Iter:
    def __init__(self, bs, X, y): self.bs, self.X, self.y = bs, X, y
    def __len__(self): return -(-len(self.X) // self.bs)
    def __iter__(self):
        idx = list(range(len(self.X))); random.shuffle(idx)
        for k in range(len(self)):
            j = idx[k * self.bs:(k + 1) * self.bs]
            yield self.X[j], self.y[j]
def data_iter(batch_size, features, labels): return Iter(batch_size, features, labels)
