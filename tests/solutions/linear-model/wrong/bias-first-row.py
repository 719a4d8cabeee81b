# shows: bias added to one row
# wrong because: n=3, b=[1.]: rows 1 and 2 lack b
def linreg(X, w, b):
    out = X @ w
    out[0] = out[0] + b
    return out
