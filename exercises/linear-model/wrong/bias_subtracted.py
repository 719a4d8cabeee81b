# shows: the bias with the wrong sign
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return X @ w - b
