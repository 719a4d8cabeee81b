# shows: torch.normal with a tensor of means
import torch


def synthetic_data(w, b, num_examples):
    X = torch.normal(torch.zeros(num_examples, len(w)), torch.ones(num_examples, len(w)))
    mean = X @ w.unsqueeze(-1) + b if w.dim() == 1 else X @ w + b
    return X, torch.normal(mean, 0.01)
