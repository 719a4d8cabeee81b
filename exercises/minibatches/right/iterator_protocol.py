# shows: a class with __next__, which ends with StopIteration
import torch


class BatchIterator:
    def __init__(self, batch_size, features, labels):
        self.batch_size, self.features, self.labels = batch_size, features, labels
        self.left = torch.randperm(len(features))

    def __iter__(self):
        return self

    def __next__(self):
        if not len(self.left):
            raise StopIteration
        now, self.left = self.left[: self.batch_size], self.left[self.batch_size :]
        return self.features[now], self.labels[now]


def data_iter(batch_size, features, labels):
    return BatchIterator(batch_size, features, labels)
