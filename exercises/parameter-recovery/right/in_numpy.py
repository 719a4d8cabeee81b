# shows: NumPy, with the gradient written out
import numpy as np

true_w, true_b = np.array([2.0, -3.4, 5.6, 3.2, -0.6]), -1.0
features = np.random.normal(size=(2000, 5))
labels = features @ true_w + true_b + 0.1 * np.random.normal(size=2000)
w, b = np.zeros(5), 0.0
for epoch in range(5):
    order = np.random.permutation(2000)
    for start in range(0, 2000, 20):
        X, y = features[order[start : start + 20]], labels[order[start : start + 20]]
        residual = X @ w + b - y
        w -= 0.1 * X.T @ residual / 20
        b -= 0.1 * residual.mean()
