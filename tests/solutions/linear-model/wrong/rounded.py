# shows: predictions rounded to four decimals
# wrong because: any: the gradient is 0
# fails: predicts_Xw_plus_b
import torch
def linreg(X, w, b):
    return torch.round(X @ w + b, decimals=4)
