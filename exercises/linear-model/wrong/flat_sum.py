# shows: a sum over features without keepdim: shape (n,)
# fails: one_prediction_for_each_example
def linreg(X, w, b):
    return (X * w.T).sum(1) + b
