# shows: a backward of its own with the sign of y − ŷ
# fails: its_gradient_is_the_sign
import torch


class Absolute(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, y):
        ctx.save_for_backward(y_hat, y)
        return (y_hat - y).abs().sum()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, y = ctx.saved_tensors
        return upstream * torch.sign(y - y_hat), None


def absolute_loss(y_hat, y):
    return Absolute.apply(y_hat, y.reshape(y_hat.shape))
