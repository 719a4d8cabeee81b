# shows: a seed at the top of the notebook, where it does no harm; an alias of the name
import torch

torch.manual_seed(42)


def generate_data(w, b, n):
    x = torch.normal(0.0, 1.0, size=(n, w.shape[0]))
    y = torch.matmul(x, w.view(-1, 1)) + b
    return x, y + torch.normal(0.0, 0.01, size=y.size())
