# shows: an iterable object, reshuffled at each iter()
import torch
class data_iter:
    def __init__(self, batch_size, features, labels):
        assert len(features) == len(labels), 'length mismatch'
        assert batch_size >= 1
        self.batch_size = batch_size
        self.features = features
        self.labels = labels

    def __len__(self):
        return -(-len(self.features) // self.batch_size)

    def __iter__(self):
        perm = torch.randperm(len(self.features))
        for k in range(len(self)):
            sel = perm[k * self.batch_size:(k + 1) * self.batch_size]
            yield self.features[sel], self.labels[sel]
