# shows: a flat product and a column of biases broadcast to n by n
# fails: one_prediction_for_each_example
def linreg(X, w, b):
    return (X @ w).squeeze(1) + b.expand(len(X), 1)
