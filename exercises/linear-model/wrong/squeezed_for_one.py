# shows: squeezed, then a dimension added in front: (1, n), which looks right for n = 1
# fails: one_prediction_for_each_example
def linreg(X, w, b):
    return (X @ w + b).squeeze().unsqueeze(0)
