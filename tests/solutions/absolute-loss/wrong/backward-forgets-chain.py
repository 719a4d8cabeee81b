# a custom function whose backward does not multiply by the incoming gradient
# fails: its_gradient_is_the_sign
import torch


class _Absolute(torch.autograd.Function):
    @staticmethod
    def forward(ctx, d):
        ctx.save_for_backward(d)
        return d.abs().sum()

    @staticmethod
    def backward(ctx, grad_output):
        (d,) = ctx.saved_tensors
        return d.sign()


def absolute_loss(y_hat, y):
    return _Absolute.apply(y_hat - y.reshape(y_hat.shape))
