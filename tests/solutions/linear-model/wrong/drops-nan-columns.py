# shows: columns of zero variance left out
# wrong because: n = 1: every column has variance 0, and ŷ = b
# fails: predicts_Xw_plus_b
import torch
def linreg(X, w, b):
    varied = (X - X[:1]).abs().amax(0) > 0
    return X[:, varied] @ w[varied] + b
