# shows: a DataLoader over indices, whose collate function picks the batch; pairs as lists
import torch
from torch.utils.data import DataLoader


def data_iter(batch_size, features, labels):
    def collate(rows):
        rows = torch.tensor(rows)
        return [features[rows], labels[rows]]

    return iter(DataLoader(range(len(features)), batch_size=batch_size, shuffle=True, collate_fn=collate))
