# shows: a Generator kept by the notebook, float32 arrays of NumPy
import numpy as np

generator = np.random.Generator(np.random.PCG64(12345))


def estimation_error(num_examples):
    """‖w − ŵ‖ and |b − b̂|; the generator is seeded once, every call goes on from there."""
    w = generator.uniform(-5, 5, size=(2, 1)).astype(np.float32)
    b = np.float32(generator.uniform(-5, 5))
    X = generator.normal(size=(num_examples, 2)).astype(np.float32)
    y = X @ w + b + generator.normal(scale=0.1, size=(num_examples, 1)).astype(np.float32)
    M = np.c_[X, np.ones(num_examples, dtype=np.float32)]
    est = np.linalg.lstsq(M, y, rcond=None)[0]
    return np.linalg.norm(w - est[:2]), np.linalg.norm(b - est[2])
