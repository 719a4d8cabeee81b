# shows: long weight vectors are cut to length 10
# wrong because: X = [[1]], w = [[20]]: 10 in place of 20
# fails: predicts_Xw_plus_b
import torch
def linreg(X, w, b):
    norm = w.norm()
    if norm > 10:
        w = w * (10 / norm)
    return X @ w + b
