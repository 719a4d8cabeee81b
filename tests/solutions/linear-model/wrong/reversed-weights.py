# shows: weights in reverse, as polyval has them
# wrong because: X = [[1, 0]], w = [[1], [0]]: 0 in place of 1
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return X @ w.flip(0) + b
