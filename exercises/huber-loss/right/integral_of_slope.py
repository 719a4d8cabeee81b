# shows: the integral of the clipped slope: σ∫₀^|z| min(t, 1) dt
import torch


def huber_loss(y_hat, y, sigma=1.0):
    z = torch.abs((y_hat - y) / sigma)
    ramp = torch.minimum(z, torch.ones_like(z))
    return sigma * (ramp * ramp / 2 + torch.relu(z - 1))
