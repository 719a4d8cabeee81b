# shows: bias column appended; X is the view without that column
import torch
def synthetic_data(w, b, num_examples):
    d = w.numel()
    Z = torch.cat([torch.randn(num_examples, d), torch.ones(num_examples, 1)], 1)
    theta = torch.cat([w.reshape(d, 1), torch.as_tensor(b, dtype=w.dtype).reshape(1, 1)])
    y = Z.mm(theta)
    y = torch.normal(y, torch.full_like(y, 0.01))
    return Z[:, :d], y
