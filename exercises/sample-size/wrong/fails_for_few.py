# shows: ten features and normal equations, which are singular for five examples
# fails: returns_two_norms
import torch

true_w, true_b = torch.arange(10.0), 4.2


def estimation_error(num_examples):
    X = torch.randn(num_examples, 10)
    y = X @ true_w + true_b + 0.01 * torch.randn(num_examples)
    A = torch.cat([X, torch.ones(num_examples, 1)], dim=1).double()
    estimate = torch.cholesky_solve(A.T @ y.double()[:, None], torch.linalg.cholesky(A.T @ A)).flatten()
    return (true_w - estimate[:10]).norm().item(), abs(true_b - estimate[10].item())
