# shows: half of the bias detached
# wrong because: loss ŷ.sum(), n = 2: b.grad is 1 in place of 2
# fails: gradients_reach_w_and_b
def linreg(X, w, b):
    return X @ w + b / 2 + b.detach() / 2
