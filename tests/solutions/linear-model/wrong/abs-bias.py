# shows: sign of the bias lost
# wrong because: b=[-2.]: 4 too large
def linreg(X, w, b):
    return X @ w + (b ** 2) ** 0.5
