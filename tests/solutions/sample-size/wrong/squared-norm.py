# shows: squared errors in the place of norms
# wrong because: from n = 100 to 10000 the error falls by 100 and not by 10
import torch
def estimation_error(num_examples):
    theta = torch.tensor([[2.0], [-3.4], [4.2]]).double()
    A = torch.cat([torch.randn(num_examples, 2), torch.ones(num_examples, 1)], 1).double()
    e = theta - torch.linalg.lstsq(A, A @ theta + 0.01 * torch.randn(num_examples, 1)).solution
    return (e[:2] ** 2).sum().item(), (e[2] ** 2).item()
