# shows: X reshaped to the width of w's reverse: right for one example only
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return X.T.reshape(X.shape) @ w + b
