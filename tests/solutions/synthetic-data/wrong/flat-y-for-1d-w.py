# shows: y keeps whatever shape matmul gives
# wrong because: w of shape (3,) gives y of shape (n,)
import torch
def synthetic_data(w, b, num_examples):
    X = torch.normal(0, 1, (num_examples, w.shape[0]))
    y = torch.matmul(X, w) + b
    return X, y + torch.normal(0, 0.01, y.shape)
