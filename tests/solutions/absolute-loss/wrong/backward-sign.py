# shows: custom Function whose backward has the sign reversed
# wrong because: y_hat = [[2.]], y = [0.]: gradient -1 and not 1
import torch
class _Abs(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, y):
        d = y - y_hat
        ctx.save_for_backward(d)
        return d.abs().sum()
    @staticmethod
    def backward(ctx, g):
        d, = ctx.saved_tensors
        return g * d.sign(), -g * d.sign()
def absolute_loss(y_hat, y):
    return _Abs.apply(y_hat, y.reshape(y_hat.shape))
