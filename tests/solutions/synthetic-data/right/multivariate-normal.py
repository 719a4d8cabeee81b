# shows: rows from a multivariate normal distribution
import torch
from torch.distributions import MultivariateNormal, Normal
def synthetic_data(w, b, num_examples):
    d = w.shape[0]
    X = MultivariateNormal(torch.zeros(d), torch.eye(d)).sample((num_examples,))
    eps = Normal(0.0, 0.01).sample((num_examples, 1))
    return X, X @ w.reshape(d, 1) + b + eps
