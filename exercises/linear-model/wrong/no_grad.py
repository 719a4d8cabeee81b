# shows: computed under no_grad
# fails: gradients_reach_w_and_b
import torch


def linreg(X, w, b):
    with torch.no_grad():
        return X @ w + b
