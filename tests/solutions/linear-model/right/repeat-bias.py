# shows: the bias repeated for each row
def linreg(X, w, b):
    n = X.size(0)
    bias = b.repeat(n).view(n, 1)
    return bias + X @ w
