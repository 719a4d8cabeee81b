# shows: a flat w is made a column in place
# wrong because: w of shape (3,): has shape (3, 1) after the call
# fails: weights_are_left_alone
import torch
def synthetic_data(w, b, num_examples):
    if w.dim() == 1:
        w.unsqueeze_(1)
    X = torch.randn(num_examples, len(w))
    return X, X @ w + b + 0.01 * torch.randn(num_examples, 1)
