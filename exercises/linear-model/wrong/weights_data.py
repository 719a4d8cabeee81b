# shows: w.data leaves the graph, b does not
# fails: gradients_reach_w_and_b
def linreg(X, w, b):
    return X @ w.data + b
