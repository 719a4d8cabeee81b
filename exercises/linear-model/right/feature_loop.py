# shows: a loop over features that adds up columns
def linreg(X, w, b):
    y_hat = b.expand(X.shape[0], 1)
    for j in range(X.shape[1]):
        y_hat = y_hat + X[:, j : j + 1] * w[j]
    return y_hat
