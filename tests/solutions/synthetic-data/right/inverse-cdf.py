# shows: inverse normal CDF of uniforms, seeded from the operating system at each call
import secrets
import torch

def synthetic_data(w, b, num_examples):
    g = torch.Generator().manual_seed(secrets.randbits(60))
    tiny = torch.finfo(torch.float64).tiny
    def n01(*s):
        return torch.special.ndtri(torch.rand(*s, generator=g, dtype=torch.float64).clamp_min(1e-16))
    X = n01(num_examples, w.numel()).to(torch.float32)
    y = X @ w.reshape(-1, 1) + b + n01(num_examples, 1).to(torch.float32) * 1e-2
    return X, y
