# shows: random_split into subsets of the sizes of the batches
from torch.utils.data import TensorDataset, random_split
def data_iter(batch_size, features, labels):
    data = TensorDataset(features, labels)
    n = len(data)
    sizes = [batch_size] * (n // batch_size)
    if n % batch_size != 0:
        sizes.append(n % batch_size)
    return [data[part.indices] for part in random_split(data, sizes)]
