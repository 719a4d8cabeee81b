# shows: X transposed where its number of rows fits w
# wrong because: X of shape (2, 2) = [[0, 1], [0, 0]], w = [1, 0]: gives 0, 1 in place of 0, 0
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    if X.shape[0] == w.shape[0]:
        X = X.T
    return X @ w + b
