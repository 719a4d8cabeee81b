# shows: an autograd function of its own
import torch


class HalfSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, residual):
        ctx.save_for_backward(residual)
        return residual * residual / 2

    @staticmethod
    def backward(ctx, grad_output):
        (residual,) = ctx.saved_tensors
        return grad_output * residual


def squared_loss(y_hat, y):
    return HalfSquare.apply(y_hat - y.reshape(y_hat.shape))
