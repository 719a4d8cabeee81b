# shows: torch.nn.functional.linear for the clean labels
import torch
import torch.nn.functional as F
def synthetic_data(w, b, num_examples):
    """Generate y = Xw + b + noise."""
    weight = w.reshape(1, -1)
    X = torch.empty(num_examples, weight.shape[1]).normal_()
    y = F.linear(X, weight, torch.full((1,), float(b)))
    return X, y + torch.empty_like(y).normal_(std=0.01)
