# shows: squeezed to (n,)
# fails: one_prediction_for_each_example
def linreg(X, w, b):
    return (X @ w + b).squeeze()
