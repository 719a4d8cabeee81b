# shows: everything in NumPy; w (d,) and b a NumPy float
import numpy as np


def train(features, labels, lr, num_epochs, batch_size):
    X, y = features.numpy(), labels.numpy().ravel()
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    rng = np.random.default_rng()
    for _ in range(num_epochs):
        order = rng.permutation(len(X))
        for rows in np.split(order, range(batch_size, len(X), batch_size)):
            residual = X[rows] @ w + b - y[rows]
            w -= lr * residual @ X[rows] / len(rows)
            b -= lr * residual.mean()
        losses.append(np.mean((X @ w + b - y) ** 2) / 2)
    return w, b, np.array(losses)
