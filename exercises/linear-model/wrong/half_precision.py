# shows: computed in half precision
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return (X.bfloat16() @ w.bfloat16() + b.bfloat16()).to(X.dtype)
