# shows: the result is detached from the graph
# fails: gradients_reach_w_and_b
def linreg(X, w, b):
    return (X @ w + b).detach()
