# einsum, noise drawn around the mean
import torch
def synthetic_data(w, b, num_examples, noise=0.01):
    X = torch.randn(num_examples, w.numel())
    return X, torch.normal(torch.einsum('nd,d->n', X, w.reshape(-1).float()) + b, noise).unsqueeze(1)
