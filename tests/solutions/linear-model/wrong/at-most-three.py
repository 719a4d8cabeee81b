# shows: at most three features
# wrong because: d = 4: the fourth is left out
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    y = b + X[:, :1] * w[0]
    if X.shape[1] > 1:
        y = y + X[:, 1:2] * w[1]
    if X.shape[1] > 2:
        y = y + X[:, 2:3] * w[2]
    return y
