# shows: the products are written into the caller's X
# fails: inputs_are_left_alone
def linreg(X, w, b):
    X *= w.detach().T
    return X.sum(dim=1, keepdim=True) + b
