# shows: the difference of the biases with its sign
# fails: returns_two_norms
from mxnet import np, npx

npx.set_np()
true_w, true_b = np.array([2.0, -3.4]), 4.2


def estimation_error(num_examples):
    X = np.random.normal(0, 1, (num_examples, 2))
    y = np.dot(X, true_w) + true_b + np.random.normal(0, 0.01, (num_examples,))
    design = np.concatenate([X, np.ones((num_examples, 1))], axis=1).astype("float64")
    estimate = np.linalg.solve(np.dot(design.T, design), np.dot(design.T, y.astype("float64")))
    return float(np.linalg.norm(true_w - estimate[:2])), true_b - float(estimate[2])
