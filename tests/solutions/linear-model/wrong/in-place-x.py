# shows: X multiplied in place
# wrong because: X=[[1.,2.]], w=[[2.],[3.]]: X afterwards is [[2.,6.]]
def linreg(X, w, b):
    X *= w.detach().T
    return X.sum(1, keepdim=True) + b + (0 * w.sum())
