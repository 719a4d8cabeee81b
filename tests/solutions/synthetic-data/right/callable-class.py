# shows: an instance with __call__ and its own torch.Generator
import torch

class _Maker:
    def __init__(self, noise=0.01, seed=7):
        self.noise = noise
        self.g = torch.Generator()
        self.g.manual_seed(seed)

    def __call__(self, w, b, num_examples):
        w = torch.as_tensor(w).reshape(-1)
        X = torch.randn(num_examples, w.numel(), generator=self.g)
        noise = torch.randn(num_examples, generator=self.g).mul_(self.noise)
        y = torch.einsum('nd,d->n', X, w) + b + noise
        return X, y[:, None]

synthetic_data = _Maker()
