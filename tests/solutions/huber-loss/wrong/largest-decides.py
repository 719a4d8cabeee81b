# the largest error of the batch decides for all
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = (y_hat - y).abs()
    return d - sigma / 2 if d.max() > sigma else d**2 / (2 * sigma)
