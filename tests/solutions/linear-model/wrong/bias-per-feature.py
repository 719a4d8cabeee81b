# shows: bias inside the sum over features
# wrong because: d=3, b=[1.]: result 2 too large (right at d=1)
def linreg(X, w, b):
    return (X * w.T + b).sum(dim=1, keepdim=True)
