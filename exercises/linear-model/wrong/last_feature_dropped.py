# shows: off by one: the last feature is left out where there is more than one
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    stop = max(X.shape[1] - 1, 1)
    return X[:, :stop] @ w[:stop] + b
