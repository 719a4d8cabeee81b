"""Of TensorFlow Datasets only `as_numpy`; the batches are NumPy's already."""


def as_numpy(dataset):
    return dataset
