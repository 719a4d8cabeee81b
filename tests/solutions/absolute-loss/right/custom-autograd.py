# shows: own autograd.Function with sign in backward
import torch

class _SumAbs(torch.autograd.Function):
    @staticmethod
    def forward(ctx, d):
        ctx.save_for_backward(d)
        return d.abs().sum()

    @staticmethod
    def backward(ctx, g):
        (d,) = ctx.saved_tensors
        return g * d.sign()

def absolute_loss(y_hat, y):
    return _SumAbs.apply(y_hat - y.reshape(y_hat.shape))
