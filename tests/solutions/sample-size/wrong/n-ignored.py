# shows: always fits 1000 examples
# wrong because: n = 50 and n = 10000 give errors of the same size
import torch
def estimation_error(num_examples, n=1000):
    theta = torch.tensor([[2.0], [-3.4], [4.2]]).double()
    A = torch.cat([torch.randn(n, 2), torch.ones(n, 1)], 1).double()
    e = theta - torch.linalg.lstsq(A, A @ theta + 0.01 * torch.randn(n, 1)).solution
    return e[:2].norm().item(), e[2:].norm().item()
