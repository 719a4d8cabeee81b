# shows: the features centred first
# wrong because: X = [[1]], w = [[1]]: 0 in place of 1
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return (X - X.mean(0)) @ w + b
