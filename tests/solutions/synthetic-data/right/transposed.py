# shows: the features drawn as columns and transposed
import torch
def synthetic_data(w, b, num_examples):
    Xt = torch.randn(w.shape[0], num_examples)
    y = w.reshape(1, -1) @ Xt + b + 0.01 * torch.randn(1, num_examples)
    return Xt.T, y.T
