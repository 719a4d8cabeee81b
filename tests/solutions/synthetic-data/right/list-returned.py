# shows: a list of the two
import torch
def synthetic_data(true_w, true_b, n):
    d = true_w.shape[0]
    x = torch.randn(n, d)
    y = (x * true_w.reshape(1, d)).sum(dim=1, keepdim=True).add(true_b)
    y.add_(torch.randn_like(y), alpha=1e-2)
    return [x, y]
