# shows: returns root training and test losses and not errors of the parameters
# wrong because: n = 50 and n = 10000 both give about the noise, 0.01
import torch
def estimation_error(num_examples):
    theta = torch.tensor([[2.0], [-3.4], [4.2]]).double()
    def data(n):
        A = torch.cat([torch.randn(n, 2), torch.ones(n, 1)], 1).double()
        return A, A @ theta + 0.01 * torch.randn(n, 1)
    A, y = data(num_examples)
    B, z = data(1000)
    t = torch.linalg.lstsq(A, y).solution
    return (A @ t - y).pow(2).mean().sqrt().item(), (B @ t - z).pow(2).mean().sqrt().item()
