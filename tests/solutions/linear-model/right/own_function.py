# own autograd.Function
import torch
class Lin(torch.autograd.Function):
    @staticmethod
    def forward(ctx, X, w, b):
        ctx.save_for_backward(X, w)
        return X @ w + b
    @staticmethod
    def backward(ctx, g):
        X, w = ctx.saved_tensors
        return g @ w.t(), X.t() @ g, g.sum(0)
def linreg(X, w, b): return Lin.apply(X, w, b)
