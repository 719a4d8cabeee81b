# shows: 0.01 taken as variance
# wrong because: residual std is 0.1 for any w, n=1000
import math
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    return X, X @ w.reshape(-1, 1) + b + math.sqrt(0.01) * torch.randn(num_examples, 1)
