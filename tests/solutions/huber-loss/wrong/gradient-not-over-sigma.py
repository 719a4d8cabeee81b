# shows: custom Function: right values, backward clipped at sigma and not divided by it
# wrong because: sigma = 2, d = 5: gradient 2 and not 1
import torch
class _H(torch.autograd.Function):
    @staticmethod
    def forward(ctx, d, sigma):
        ctx.save_for_backward(d)
        ctx.sigma = sigma
        a = d.abs()
        return torch.where(a > sigma, a - sigma / 2, a * a / (2 * sigma))
    @staticmethod
    def backward(ctx, g):
        d, = ctx.saved_tensors
        return g * d.clamp(-ctx.sigma, ctx.sigma), None
def huber_loss(y_hat, y, sigma=1.0):
    return _H.apply(y_hat - y, sigma)
