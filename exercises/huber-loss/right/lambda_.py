# shows: a lambda
import torch

huber_loss = lambda y_hat, y, sigma=1.0: torch.where(
    (y_hat - y).abs() > sigma, (y_hat - y).abs() - sigma / 2, (y_hat - y) ** 2 / (2 * sigma)
)
