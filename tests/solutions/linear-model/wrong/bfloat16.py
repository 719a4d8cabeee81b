# shows: multiplied in bfloat16
# wrong because: X = [[1.01]], w = [[1]], b = [0]: 1.0078
# fails: predicts_Xw_plus_b
import torch
def linreg(X, w, b):
    return (X.bfloat16() @ w.bfloat16()).to(X.dtype) + b
