# shows: arrays of NumPy, full-batch gradient descent
import numpy as np

true_w = np.array([2.0, -3.4, 1.0])
true_b = 4.2
features = np.random.randn(300, 3)
labels = (features @ true_w + true_b + np.random.randn(300) * 0.01).reshape(-1, 1)
w, b = np.zeros((3, 1)), 0.0
for _ in range(1000):
    error = features @ w + b - labels
    w -= 0.1 * features.T @ error / 300
    b -= 0.1 * error.mean()
