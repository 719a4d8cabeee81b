# shows: noise is added to X, so w is biased and the error has a floor
# wrong because: noise 0.1 on X: w is 1 % low, error_w stops at about 0.04 from n = 1000 on
import torch
def estimation_error(num_examples):
    theta = torch.tensor([[2.0], [-3.4], [4.2]]).double()
    A = torch.cat([torch.randn(num_examples, 2), torch.ones(num_examples, 1)], 1).double()
    y = A @ theta
    A[:, :2] += 0.1 * torch.randn(num_examples, 2)
    e = theta - torch.linalg.lstsq(A, y).solution
    return e[:2].norm().item(), e[2:].norm().item()
