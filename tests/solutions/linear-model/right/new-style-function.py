# shows: an autograd Function with setup_context
import torch
class Affine(torch.autograd.Function):
    @staticmethod
    def forward(X, w, b):
        return X @ w + b
    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)
    @staticmethod
    def backward(ctx, g):
        X, w, b = ctx.saved_tensors
        return g @ w.T, X.T @ g, g.sum(0).reshape(b.shape)
def linreg(X, w, b):
    return Affine.apply(X, w, b)
