# shows: uniform draws through the inverse of the normal distribution function
import torch


def synthetic_data(w, b, num_examples):
    def normal(*shape):
        u = torch.rand(*shape, dtype=torch.float64).clamp(1e-15, 1 - 1e-15)
        return (2**0.5 * torch.erfinv(2 * u - 1)).float()

    X = normal(num_examples, len(w))
    return X, X @ w.reshape(-1, 1) + b + 0.01 * normal(num_examples, 1)
