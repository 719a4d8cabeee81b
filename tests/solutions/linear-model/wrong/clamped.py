# shows: predictions clamped to ±1000
# wrong because: X = [[2000]], w = [[1]]: 1000, with gradient 0
# fails: predicts_Xw_plus_b
import torch
def linreg(X, w, b):
    return torch.clamp(X @ w + b, -1000, 1000)
