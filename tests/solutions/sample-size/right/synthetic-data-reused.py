# shows: uses synthetic_data from the notebook and scipy's lstsq
import numpy as np
import torch
from scipy.linalg import lstsq

def synthetic_data(w, b, num_examples):
    X = torch.normal(0, 1, (num_examples, len(w)))
    y = torch.matmul(X, w) + b
    y += torch.normal(0, 0.01, y.shape)
    return X, y.reshape((-1, 1))

def estimation_error(num_examples):
    true_w, true_b = torch.tensor([2, -3.4]), 4.2
    X, y = synthetic_data(true_w, true_b, num_examples)
    A = np.column_stack((X.numpy(), np.ones(num_examples))).astype(np.float64)
    sol = lstsq(A, y.numpy().astype(np.float64))[0].ravel()
    w_hat, b_hat = torch.tensor(sol[:2]), torch.tensor(sol[2:])
    return torch.norm(true_w - w_hat), torch.norm(true_b - b_hat)
