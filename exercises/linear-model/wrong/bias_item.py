# shows: b.item() leaves the graph, w does not
# fails: gradients_reach_w_and_b
def linreg(X, w, b):
    return X @ w + b.item()
