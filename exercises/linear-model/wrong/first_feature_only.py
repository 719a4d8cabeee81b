# shows: only the first feature counts
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return X[:, :1] * w[0] + b
