# shows: rows from a multivariate normal with unit covariance
import torch
from torch.distributions import MultivariateNormal


def synthetic_data(w, b, num_examples):
    d = len(w)
    X = MultivariateNormal(torch.zeros(d), torch.eye(d)).sample((num_examples,))
    y = torch.addmm(torch.full((1, 1), float(b)), X, w.reshape(d, 1))
    return X, torch.normal(y, 0.01)
