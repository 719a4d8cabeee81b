# shows: full-batch gradient descent until the gradient is small
import torch

true_w = torch.tensor([[2.0], [-3.4]])
true_b = 4.2


def estimation_error(num_examples):
    X = torch.randn(num_examples, 2, dtype=torch.float64)
    y = X @ true_w.double() + true_b + 0.01 * torch.randn(num_examples, 1, dtype=torch.float64)
    A = torch.cat([X, torch.ones(num_examples, 1)], 1)
    lr = 1 / torch.linalg.eigvalsh(A.T @ A / num_examples)[-1]
    theta = torch.zeros(3, 1, dtype=torch.float64)
    for _ in range(5000):
        grad = A.T @ (A @ theta - y) / num_examples
        theta = theta - lr * grad
        if grad.abs().max() < 1e-10:
            break
    return [(theta[:2] - true_w).norm().item(), (theta[2] - true_b).abs().item()]
