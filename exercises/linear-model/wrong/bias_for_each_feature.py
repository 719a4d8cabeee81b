# shows: the bias is added once for each feature
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return (X * w.T + b).sum(dim=1, keepdim=True)
