# shows: the noise of the data is added to the predictions
# fails: predicts_Xw_plus_b
import torch


def linreg(X, w, b):
    y_hat = X @ w + b
    return y_hat + 0.01 * torch.randn_like(y_hat)
