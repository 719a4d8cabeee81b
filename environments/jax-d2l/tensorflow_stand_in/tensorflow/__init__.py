"""Of TensorFlow only what d2l's JAX notebooks on linear regression use: shuffled batches of arrays."""

from types import SimpleNamespace

import numpy as np


class Dataset:
    """Arrays of equal length, served in batches; shuffled anew in each pass, through a buffer as large as is asked for."""

    def __init__(self, arrays, buffer_size=1, size=1):
        self.arrays, self.buffer_size, self.size = arrays, buffer_size, size

    @classmethod
    def from_tensor_slices(cls, tensors):
        return cls(tuple(np.asarray(one) for one in tensors))

    def shuffle(self, buffer_size):
        return Dataset(self.arrays, buffer_size, self.size)

    def batch(self, batch_size):
        return Dataset(self.arrays, self.buffer_size, batch_size)

    def __len__(self):
        return -(-len(self.arrays[0]) // self.size)

    def __iter__(self):
        order = np.array(list(self._order()), dtype=int)
        for start in range(0, len(order), self.size):
            rows = order[start : start + self.size]
            yield tuple(array[rows] for array in self.arrays)

    def _order(self):
        held = []
        for row in range(len(self.arrays[0])):
            held.append(row)
            if len(held) >= self.buffer_size:
                yield held.pop(np.random.randint(len(held)))
        while held:
            yield held.pop(np.random.randint(len(held)))


data = SimpleNamespace(Dataset=Dataset)
