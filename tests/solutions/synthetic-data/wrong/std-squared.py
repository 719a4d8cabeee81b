# shows: 0.01**2 passed where a std is expected
# wrong because: residual std is 1e-4 for any w, n=1000
import torch
def synthetic_data(w, b, num_examples):
    X = torch.normal(0, 1, (num_examples, len(w)))
    y = torch.matmul(X, w.reshape(-1, 1)) + b
    y += torch.normal(0, 0.01**2, y.shape)
    return X, y
