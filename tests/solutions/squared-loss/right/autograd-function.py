# shows: own Function, handles both gradients
import torch
class _SL(torch.autograd.Function):
    @staticmethod
    def forward(ctx, p, t):
        d = p - t
        ctx.save_for_backward(d)
        return d * d / 2
    @staticmethod
    def backward(ctx, g):
        d, = ctx.saved_tensors
        return g * d, -g * d
def squared_loss(y_hat, y):
    return _SL.apply(y_hat, y.reshape(y_hat.size()))
