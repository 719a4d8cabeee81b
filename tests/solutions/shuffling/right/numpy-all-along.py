# shows: NumPy until the end, d = 6
import numpy as np
import torch
def malicious_dataset(num_examples):
    d = 6
    X = np.zeros((num_examples, d), dtype=np.float32)
    for j, rows in enumerate(np.array_split(np.arange(num_examples), d)):
        X[rows, j] = 6.0
    w = np.random.choice([-4.0, 4.0], size=(d, 1)).astype(np.float32)
    b = np.float32(9.0)
    y = X @ w + b
    print("sorted into", d, "groups")
    return tuple(torch.from_numpy(np.asarray(a, dtype=np.float32)) for a in (X, y, w, b))
