# shows: b - b_hat with its sign
# wrong because: about half of the calls give a negative error_b
import torch
def estimation_error(num_examples):
    theta = torch.tensor([[2.0], [-3.4], [4.2]]).double()
    A = torch.cat([torch.randn(num_examples, 2), torch.ones(num_examples, 1)], 1).double()
    e = theta - torch.linalg.lstsq(A, A @ theta + 0.01 * torch.randn(num_examples, 1)).solution
    return e[:2].norm().item(), e[2].item()
