# shows: w squeezed, also where d = 1
# wrong because: d = 1: matmul with a scalar raises
# fails: features_have_a_row_for_each_example
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = torch.matmul(X, w.squeeze()) + b
    return X, (y + 0.01 * torch.randn(y.shape)).reshape(-1, 1)
