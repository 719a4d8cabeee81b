# shows: a list of numbers comes back
# fails: gradients_reach_w_and_b
def linreg(X, w, b):
    return (X @ w + b).tolist()
