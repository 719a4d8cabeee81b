# shows: the bias is added before the product
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return (X + b) @ w
