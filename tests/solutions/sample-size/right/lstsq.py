# shows: fresh data, torch.linalg.lstsq, two norms
import torch

def estimation_error(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    X = torch.randn(num_examples, 2)
    y = X @ w + b + 0.01 * torch.randn(num_examples, 1)
    A = torch.cat([X, torch.ones(num_examples, 1)], dim=1).double()
    theta = torch.linalg.lstsq(A, y.double()).solution
    return (w - theta[:2]).norm().item(), (b - theta[2]).norm().item()
