# shows: right values with a gradient of 2d by a hand-made backward
# wrong because: y_hat=[[3.]], y=[[1.]]: gradient 4 instead of 2
import torch
class _SL(torch.autograd.Function):
    @staticmethod
    def forward(ctx, p, t):
        ctx.save_for_backward(p - t)
        return (p - t) ** 2 / 2
    @staticmethod
    def backward(ctx, g):
        d, = ctx.saved_tensors
        return 2 * g * d, -2 * g * d
def squared_loss(y_hat, y):
    return _SL.apply(y_hat, y.reshape(y_hat.shape))
