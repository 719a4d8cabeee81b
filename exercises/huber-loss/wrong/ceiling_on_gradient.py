# shows: a squared loss whose backward is clipped at σ in place of 1
# fails: its_gradient_is_clipped, branches_meet_at_sigma
import torch


class Huber(torch.autograd.Function):
    @staticmethod
    def forward(ctx, d, sigma):
        ctx.save_for_backward(d)
        ctx.sigma = sigma
        size = d.abs()
        return torch.where(size > sigma, size - sigma / 2, d * d / (2 * sigma))

    @staticmethod
    def backward(ctx, upstream):
        (d,) = ctx.saved_tensors
        return upstream * d.clamp(-ctx.sigma, ctx.sigma), None


def huber_loss(y_hat, y, sigma=1.0):
    return Huber.apply(y_hat - y, sigma)
