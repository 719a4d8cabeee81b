# training starts at the true parameters and makes one pass
# fails: falls_like_one_over_root_n
import torch


def estimation_error(num_examples):
    true_w, true_b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    X = torch.randn(num_examples, 2)
    y = X @ true_w + true_b + torch.randn(num_examples, 1) * 0.1
    w, b = true_w.clone(), true_b.clone()
    for i in range(0, num_examples, 10):
        r = X[i : i + 10] @ w + b - y[i : i + 10]
        w -= 0.03 * X[i : i + 10].T @ r / len(r)
        b -= 0.03 * r.mean()
    return (w - true_w).norm().item(), (b - true_b).norm().item()
