# shows: predictions written row by row into a tensor that was made from w's data
# fails: gradients_reach_w_and_b
import torch


def linreg(X, w, b):
    y_hat = torch.zeros(X.shape[0], 1, dtype=X.dtype)
    for i in range(X.shape[0]):
        y_hat[i] = (X[i] * w.detach().squeeze(1)).sum() + b
    return y_hat
