# shows: the bias reaches the first row only
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    y_hat = X @ w
    y_hat[0] = y_hat[0] + b
    return y_hat
