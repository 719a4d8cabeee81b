# torch.distributions
import torch
from torch.distributions import Normal
def synthetic_data(w, b, num_examples):
    X = Normal(0., 1.).sample((num_examples, w.numel()))
    eps = Normal(0., 0.01).sample((num_examples, 1))
    y = torch.nn.functional.linear(X, w.reshape(1, -1)) + b + eps
    return X, y
