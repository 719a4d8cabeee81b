# shows: a pool of 1000 examples made per call; more are never used
# wrong because: n = 1000 and n = 10000 give errors of the same size
import torch
def estimation_error(num_examples):
    theta = torch.tensor([[2.0], [-3.4], [4.2]]).double()
    A = torch.cat([torch.randn(1000, 2), torch.ones(1000, 1)], 1).double()
    y = A @ theta + 0.01 * torch.randn(1000, 1)
    A, y = A[:num_examples], y[:num_examples]
    e = theta - torch.linalg.lstsq(A, y).solution
    return e[:2].norm().item(), e[2:].norm().item()
