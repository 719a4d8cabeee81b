# shows: NumPy float64, overflow warnings silenced
import numpy as np
import torch
def train(features, labels, lr, num_epochs, batch_size):
    X, y = features.double().numpy(), labels.double().numpy().reshape(-1)
    w, b, out = np.zeros(X.shape[1]), np.float64(0), []
    with np.errstate(all='ignore'):
        for _ in range(num_epochs):
            order = np.random.permutation(len(y))
            for s in range(0, len(y), batch_size):
                o = order[s:s + batch_size]
                e = X[o].dot(w) + b - y[o]
                w, b = w - lr * e.dot(X[o]) / o.size, b - lr * e.mean()
            out.append(np.square(X.dot(w) + b - y).mean() / 2)
    return torch.from_numpy(w), float(b), out
