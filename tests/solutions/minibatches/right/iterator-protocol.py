# shows: an iterator with __next__
import numpy as np
class data_iter:
    def __init__(self, batch_size, features, labels):
        self.batch_size, self.features, self.labels = batch_size, features, labels
        self.order = np.random.permutation(len(features))
        self.at = 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.at >= len(self.order):
            raise StopIteration
        idx = self.order[self.at:self.at + self.batch_size]
        self.at += self.batch_size
        return self.features[idx], self.labels[idx]
    def __len__(self):
        return -(-len(self.order) // self.batch_size)
