# shows: no column of ones, b_hat stays zero
# wrong because: error_b = 4.2 at every n
import torch
def estimation_error(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]]).double(), 4.2
    X = torch.randn(num_examples, 2).double()
    y = X @ w + b + 0.01 * torch.randn(num_examples, 1)
    e = w - torch.linalg.lstsq(X, y).solution
    return e.norm().item(), abs(b - 0.0)
