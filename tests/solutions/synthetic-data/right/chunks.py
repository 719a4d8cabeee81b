# shows: drawn in chunks of at most 64 rows
import torch
def synthetic_data(w, b, num_examples):
    w2 = w.detach().clone().reshape(-1, 1)
    Xs, ys = [], []
    left = num_examples
    while left > 0:
        k = min(64, left)
        X = torch.randn(k, w2.shape[0])
        Xs.append(X)
        ys.append(X @ w2 + b + torch.normal(0.0, 0.01, size=(k, 1)))
        left -= k
    return torch.cat(Xs), torch.cat(ys)
