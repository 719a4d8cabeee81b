# shows: NumPy shuffles the memory that it shares with the caller's tensors
# fails: inputs_are_left_alone
import numpy as np


def data_iter(batch_size, features, labels):
    X, y = features.numpy(), labels.numpy()
    state = np.random.get_state()
    np.random.shuffle(X)
    np.random.set_state(state)
    np.random.shuffle(y)
    for i in range(0, len(X), batch_size):
        yield features[i : i + batch_size].clone(), labels[i : i + batch_size].clone()
