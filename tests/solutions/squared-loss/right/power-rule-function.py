# shows: an autograd Function that marks y as not differentiable by returning its gradient too
import torch
class Half(torch.autograd.Function):
    @staticmethod
    def forward(ctx, d):
        ctx.save_for_backward(d)
        return d * d / 2
    @staticmethod
    def backward(ctx, g):
        (d,) = ctx.saved_tensors
        return g * d
squared_loss = lambda y_hat, y: Half.apply(y_hat - y.reshape_as(y_hat))
