# shows: written out for two features
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return X[:, 0:1] * w[0] + X[:, 1:2] * w[1] + b
