# shows: computed by NumPy: no gradient comes back
# fails: gradients_reach_w_and_b
import torch


def linreg(X, w, b):
    y_hat = X.detach().numpy() @ w.detach().numpy() + b.detach().numpy()
    return torch.from_numpy(y_hat)
