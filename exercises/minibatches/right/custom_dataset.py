# shows: a Dataset of one's own in a DataLoader
from torch.utils.data import DataLoader, Dataset


class Examples(Dataset):
    def __init__(self, features, labels):
        self.features, self.labels = features, labels

    def __len__(self):
        return len(self.features)

    def __getitem__(self, i):
        return self.features[i], self.labels[i]


def data_iter(batch_size, features, labels):
    yield from DataLoader(Examples(features, labels), batch_size, shuffle=True)
