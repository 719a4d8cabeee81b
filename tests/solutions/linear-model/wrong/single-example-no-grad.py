# shows: no graph for a single example
# wrong because: n = 1: detached
# fails: gradients_reach_w_and_b
import torch
def linreg(X, w, b):
    if len(X) == 1:
        with torch.no_grad():
            return X @ w + b
    return X @ w + b
