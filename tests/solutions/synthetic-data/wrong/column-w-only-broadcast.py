# shows: (X * w).sum(1) only right for w of shape (d,)
# wrong because: w of shape (3,1), n=100: raises; (3,1) with n=3 gives wrong values
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, w.shape[0])
    y = (X * w).sum(1) + b + 0.01 * torch.randn(num_examples)
    return X, y.reshape(-1, 1)
