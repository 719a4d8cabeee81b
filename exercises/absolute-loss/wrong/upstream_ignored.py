# shows: a backward of its own that forgets the gradient coming in
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
        return torch.sign(y_hat - y), None


def absolute_loss(y_hat, y):
    return Absolute.apply(y_hat, y.reshape(y_hat.shape))
