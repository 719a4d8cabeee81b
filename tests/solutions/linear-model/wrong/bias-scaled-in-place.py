# shows: the bias doubled and halved in place, and left doubled
# wrong because: b = 1: 2 after the call
# fails: inputs_are_left_alone
import torch
def linreg(X, w, b):
    y = X @ w + b
    with torch.no_grad():
        b.mul_(2)
    return y
