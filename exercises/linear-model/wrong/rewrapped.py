# shows: the result is wrapped in a new tensor, which has a gradient of its own but no graph
# fails: gradients_reach_w_and_b
import torch


def linreg(X, w, b):
    return torch.tensor((X @ w + b).tolist(), requires_grad=True)
