# shows: predictions in a row, (1, n)
# fails: one_prediction_for_each_example
def linreg(X, w, b):
    return w.T @ X.T + b
