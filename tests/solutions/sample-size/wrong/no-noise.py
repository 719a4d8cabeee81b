# shows: labels without noise
# wrong because: n = 50 and n = 5000 both give rounding error, no n^(-1/2)
import torch
def estimation_error(num_examples):
    theta = torch.tensor([[2.0], [-3.4], [4.2]])
    A = torch.cat([torch.randn(num_examples, 2), torch.ones(num_examples, 1)], 1)
    e = theta - torch.linalg.lstsq(A, A @ theta).solution
    return e[:2].norm().item(), e[2:].norm().item()
