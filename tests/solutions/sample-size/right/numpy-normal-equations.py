# shows: NumPy normal equations with noise 0.1 and a private generator
import numpy as np

_rng = np.random.default_rng()

def estimation_error(num_examples):
    d = 2
    w, b = _rng.normal(size=d), _rng.normal()
    X = _rng.normal(size=(num_examples, d))
    y = X @ w + b + _rng.normal(scale=0.1, size=num_examples)
    A = np.c_[X, np.ones(num_examples)]
    est = np.linalg.solve(A.T @ A, A.T @ y)
    return float(np.linalg.norm(w - est[:d])), float(abs(b - est[d]))
