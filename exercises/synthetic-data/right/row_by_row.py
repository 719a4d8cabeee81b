# shows: a loop over examples, one dot product each
import torch


def synthetic_data(w: torch.Tensor, b: float, num_examples: int) -> tuple[torch.Tensor, torch.Tensor]:
    w = w.squeeze(-1) if w.dim() == 2 else w
    X = torch.zeros(num_examples, w.size(0))
    y = torch.zeros(num_examples, 1)
    for i in range(num_examples):
        X[i] = torch.randn(w.size(0))
        y[i, 0] = torch.dot(X[i], w) + b + torch.randn(()) * 0.01
    return X, y
