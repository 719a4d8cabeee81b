# shows: a graph only where X requires gradients
# wrong because: X plain data: the result is detached
# fails: gradients_reach_w_and_b
import torch
def linreg(X, w, b):
    with torch.set_grad_enabled(X.requires_grad):
        return X @ w + b
