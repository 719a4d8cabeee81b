# shows: features and noise come out of one big draw
import torch
def synthetic_data(w, b, num_examples):
    d = w.shape[0]
    Z = torch.randn((num_examples, d + 1))
    X, eps = Z[:, :-1].contiguous(), Z[:, -1:] * 0.01
    y = X.matmul(w.reshape((d, 1))).add_(b).add_(eps)
    return X, y
