# shows: result squeezed
# wrong because: n=5, d=2: shape (5,) instead of (5, 1)
def linreg(X, w, b):
    return (X @ w).squeeze() + b
