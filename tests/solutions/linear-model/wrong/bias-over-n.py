# shows: the bias divided by the number of rows
# wrong because: n = 2, b = 1: ½ is added
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return X @ w + b / len(X)
