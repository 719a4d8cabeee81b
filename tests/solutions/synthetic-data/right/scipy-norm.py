# shows: scipy's normal distribution
import torch
from scipy import stats
def synthetic_data(w, b, num_examples):
    w = w.reshape(-1, 1)
    X = torch.tensor(stats.norm.rvs(size=(num_examples, w.shape[0])), dtype=torch.float32)
    noise = torch.tensor(stats.norm(loc=0, scale=0.01).rvs(size=(num_examples, 1)), dtype=torch.float32)
    y = X @ w + b + noise
    return X, y
