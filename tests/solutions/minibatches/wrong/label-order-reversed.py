# shows: the labels of the last batch in reverse
# wrong because: n = 5, batch_size = 3: the last two labels swapped
# fails: features_and_labels_stay_paired
import torch
def data_iter(batch_size, features, labels):
    parts = torch.randperm(len(features)).split(batch_size)
    for part in parts[:-1]:
        yield features[part], labels[part]
    yield features[parts[-1]], labels[parts[-1].flip(0)]
