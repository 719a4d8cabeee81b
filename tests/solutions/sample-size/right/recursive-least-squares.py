# shows: Kalman-style recursive least squares over chunks
import numpy as np

def _chunks(n, size=500):
    while n > 0:
        yield min(n, size)
        n -= size

def estimation_error(num_examples):
    w_true, b_true = np.array([2.0, -3.4]), 4.2
    S, t = np.zeros((3, 3)), np.zeros(3)
    for m in _chunks(num_examples):
        A = np.hstack([np.random.randn(m, 2), np.ones((m, 1))])
        y = A[:, :2] @ w_true + b_true + 0.01 * np.random.randn(m)
        S += A.T @ A
        t += A.T @ y
    est = np.linalg.lstsq(S, t, rcond=None)[0]
    return float(np.sqrt(((w_true - est[:2]) ** 2).sum())), float(abs(b_true - est[2]))
