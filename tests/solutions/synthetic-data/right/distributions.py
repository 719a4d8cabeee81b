# shows: torch.distributions, target sampled around its mean
import torch
from torch.distributions import Normal

def synthetic_data(w: torch.Tensor, b: float, num_examples: int):
    assert num_examples >= 1
    d = w.shape[0]
    X = Normal(torch.zeros(d), torch.ones(d)).sample((num_examples,))
    mean = (X * w.reshape(1, d)).sum(dim=1, keepdim=True) + b
    return X, Normal(mean, 0.01).sample()
