# shows: a sequence of batches, which Python iterates by __getitem__ and IndexError
import numpy as np


class Batches:
    def __init__(self, batch_size, features, labels):
        self.order = np.random.permutation(len(labels))
        self.batch_size, self.features, self.labels = batch_size, features, labels

    def __getitem__(self, k):
        rows = self.order[k * self.batch_size : (k + 1) * self.batch_size]
        if rows.size == 0:
            raise IndexError(k)
        return self.features[rows], self.labels[rows]


def data_iter(batch_size, features, labels):
    return Batches(batch_size, features, labels)
