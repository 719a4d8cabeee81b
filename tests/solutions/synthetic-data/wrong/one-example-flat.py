# shows: squeezed, then one axis put back
# wrong because: num_examples = 1: y of shape (1,)
# fails: labels_are_a_column
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = (X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)).squeeze()
    return X, y.unsqueeze(-1)
