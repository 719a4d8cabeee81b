# a custom function whose gradient is d/σ everywhere
# fails: its_gradient_is_clipped
import torch


class H(torch.autograd.Function):
    @staticmethod
    def forward(ctx, d, sigma):
        ctx.save_for_backward(d / sigma)
        a = d.abs()
        return torch.where(a > sigma, a - sigma / 2, d * d / (2 * sigma))

    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.saved_tensors[0], None


def huber_loss(y_hat, y, sigma=1.0):
    return H.apply(y_hat - y, sigma)
