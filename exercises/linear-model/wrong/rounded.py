# shows: predictions rounded to two decimals
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return (X @ w + b).round(decimals=2)
