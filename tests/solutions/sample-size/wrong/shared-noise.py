# shows: one noise value for the whole set
# wrong because: error_b is that value at n = 50 and n = 10000 alike, error_w is rounding error
import torch
def estimation_error(num_examples):
    theta = torch.tensor([[2.0], [-3.4], [4.2]]).double()
    A = torch.cat([torch.randn(num_examples, 2), torch.ones(num_examples, 1)], 1).double()
    y = A @ theta + 0.01 * torch.randn(1)
    e = theta - torch.linalg.lstsq(A, y).solution
    return e[:2].norm().item(), e[2:].norm().item()
