# shows: b turned into a Python number
# wrong because: b requiring grad: b.grad is None after backward
def linreg(X, w, b):
    return X @ w + b.item()
