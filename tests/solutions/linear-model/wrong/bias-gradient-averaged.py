# shows: a gradient of the bias that is averaged over the rows
# wrong because: n = 4, loss ŷ.sum(): b.grad is 1 in place of 4
# fails: gradients_reach_w_and_b
import torch
class Affine(torch.autograd.Function):
    @staticmethod
    def forward(ctx, X, w, b):
        ctx.save_for_backward(X, w)
        return X @ w + b
    @staticmethod
    def backward(ctx, g):
        X, w = ctx.saved_tensors
        return g @ w.T, X.T @ g, g.mean(0)
def linreg(X, w, b):
    return Affine.apply(X, w, b)
