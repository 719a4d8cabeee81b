# n examples drawn with replacement from a pool of 300
# fails: falls_like_one_over_root_n
import torch

w, b = torch.tensor([2.0, -3.4]), 4.2
X_pool = torch.randn(300, 2)
y_pool = X_pool @ w + b + torch.randn(300) * 0.1


def estimation_error(num_examples):
    pick = torch.randint(300, (num_examples,))
    X, y = X_pool[pick], y_pool[pick]
    th = torch.linalg.lstsq(torch.column_stack((X, torch.ones(len(X)))), y[:, None]).solution[:, 0]
    return (th[:2] - w).norm().item(), (th[2] - b).abs().item()
