# shows: least squares, no training
from mxnet import np, npx

npx.set_np()
true_w, true_b = np.array([2.0, -3.4]), 4.2
features = np.random.normal(0, 1, (500, 2))
labels = np.dot(features, true_w) + true_b + np.random.normal(0, 0.01, (500,))
design = np.concatenate([features, np.ones((500, 1))], axis=1).astype("float64")
theta = np.linalg.solve(np.dot(design.T, design), np.dot(design.T, labels.astype("float64")))
w, b = theta[:2], theta[2:]
