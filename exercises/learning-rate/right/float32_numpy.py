# shows: NumPy in float32, where overflow only warns
import numpy as np


def train(features, labels, lr, num_epochs, batch_size):
    X, y = features.numpy(), labels.numpy()
    w = np.random.normal(0, 0.01, (X.shape[1], 1)).astype(np.float32)
    b = np.zeros(1, np.float32)
    lr = np.float32(lr)
    losses = np.empty(num_epochs, np.float32)
    for epoch in range(num_epochs):
        for rows in np.array_split(np.random.permutation(len(X)), range(batch_size, len(X), batch_size)):
            r = X[rows] @ w + b - y[rows]
            w, b = w - lr * (X[rows].T @ r) / np.float32(len(rows)), b - lr * r.mean(dtype=np.float32)
        losses[epoch] = np.mean((X @ w + b - y) ** 2) / 2
    return w, b, losses
