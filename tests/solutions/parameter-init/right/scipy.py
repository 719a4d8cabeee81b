# shows: scipy's normal distribution, scaled
import torch
from scipy.stats import norm
def init_params(num_inputs, sigma=0.01):
    draws = sigma * norm.rvs(size=(num_inputs, 1))
    w = torch.tensor(draws, dtype=torch.float32, requires_grad=True)
    return w, torch.zeros(1, dtype=torch.float32, requires_grad=True)
