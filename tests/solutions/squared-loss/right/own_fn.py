# autograd.Function
import torch
class Half(torch.autograd.Function):
    @staticmethod
    def forward(ctx, d):
        ctx.save_for_backward(d)
        return d * d / 2
    @staticmethod
    def backward(ctx, g):
        d, = ctx.saved_tensors
        return g * d
def squared_loss(y_hat, y): return Half.apply(y_hat - y.view_as(y_hat))
