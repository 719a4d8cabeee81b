# shows: (n,) plus (n,1) bias gives a matrix
# wrong because: n=5: shape (5, 5)
def linreg(X, w, b):
    return (X @ w).flatten() + b.expand(X.shape[0], 1)
