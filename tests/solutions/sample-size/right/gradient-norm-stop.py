# shows: gradient descent until the gradient vanishes, with the step from the largest eigenvalue
import torch


def estimation_error(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]], dtype=torch.float64), torch.tensor([4.2], dtype=torch.float64)
    X = torch.normal(0, 1, (num_examples, 2), dtype=torch.float64)
    y = X @ w + b + torch.normal(0, 0.01, (num_examples, 1), dtype=torch.float64)
    A = torch.cat([X, torch.ones(num_examples, 1, dtype=torch.float64)], 1)
    H = A.T @ A / num_examples
    lr = 1 / torch.linalg.eigvalsh(H)[-1]
    theta = torch.zeros(3, 1, dtype=torch.float64)
    target = A.T @ y / num_examples
    for step in range(200_000):
        gradient = H @ theta - target
        if gradient.norm() < 1e-9:
            break
        theta -= lr * gradient
    return (theta[:2] - w).norm().item(), (theta[2] - b).norm().item()
