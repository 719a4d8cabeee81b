# shows: functional.linear with the weights as a row, and a dropped-in bias
import torch
import torch.nn.functional as F


def synthetic_data(w, b, num_examples):
    X = torch.empty((num_examples, w.shape[0]))
    torch.nn.init.normal_(X)
    y = F.linear(X, w.reshape(1, -1), torch.tensor([b], dtype=X.dtype))
    eps = torch.empty_like(y)
    torch.nn.init.normal_(eps, mean=0.0, std=0.01)
    return X, y + eps
