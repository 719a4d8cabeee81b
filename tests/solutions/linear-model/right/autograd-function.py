# shows: a hand-written autograd.Function with the right backward
import torch
class _Lin(torch.autograd.Function):
    @staticmethod
    def forward(ctx, X, w, b):
        ctx.save_for_backward(X, w)
        return X.mm(w) + b
    @staticmethod
    def backward(ctx, g):
        X, w = ctx.saved_tensors
        return g @ w.t(), X.t() @ g, g.sum(0)
def linreg(X, w, b):
    return _Lin.apply(X, w, b)
