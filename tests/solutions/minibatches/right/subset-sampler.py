# shows: a DataLoader over indices, with a sampler and a collate function
import torch
from torch.utils.data import DataLoader, SubsetRandomSampler
def data_iter(batch_size, features, labels):
    n = len(features)
    def collate(idx):
        idx = torch.tensor(idx)
        return features[idx], labels[idx]
    return DataLoader(range(n), batch_size=batch_size, sampler=SubsetRandomSampler(range(n)), collate_fn=collate)
