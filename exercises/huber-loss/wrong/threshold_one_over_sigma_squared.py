# shows: smooth L1 with beta = 1/σ², as in old documentation: right at σ = 1 only
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    beta = 1.0 / (sigma**2)
    diff = torch.abs(y_hat - y)
    return torch.where(diff < beta, 0.5 * diff**2 / beta, diff - 0.5 * beta)
