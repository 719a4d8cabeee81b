# shows: the mean over features in place of the sum
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return (X * w.T).mean(dim=1, keepdim=True) + b
