# shows: data_iter is a class whose __iter__ draws an order, and which knows its length
import math

import torch


class data_iter:
    def __init__(self, batch_size, features, labels):
        self.batch_size = batch_size
        self.features = features
        self.labels = labels

    def __len__(self):
        return math.ceil(len(self.features) / self.batch_size)

    def __iter__(self):
        order = torch.randperm(len(self.features))
        for k in range(len(self)):
            chosen = order[k * self.batch_size : (k + 1) * self.batch_size]
            yield self.features[chosen], self.labels[chosen]
