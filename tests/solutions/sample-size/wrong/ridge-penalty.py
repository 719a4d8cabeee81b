# shows: ridge with a fixed penalty of 10, whose bias falls like 1/n and hides the noise
# wrong because: from n = 50 to n = 5000 the error falls by about 100 and not by 10
import torch
def estimation_error(num_examples, lam=10.0):
    theta = torch.tensor([[2.0], [-3.4], [4.2]]).double()
    A = torch.cat([torch.randn(num_examples, 2), torch.ones(num_examples, 1)], 1).double()
    y = A @ theta + 0.01 * torch.randn(num_examples, 1)
    e = theta - torch.linalg.solve(A.T @ A + lam * torch.eye(3).double(), A.T @ y)
    return e[:2].norm().item(), e[2:].norm().item()
