# stops when the loss falls by less than 1e-4: a little of the start is left at every n
# fails: falls_like_one_over_root_n
import torch


def estimation_error(num_examples):
    true_w, true_b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    X = torch.randn(num_examples, 2)
    y = X @ true_w + true_b + torch.randn(num_examples, 1) * 0.01
    w, b = torch.zeros(2, 1), torch.zeros(1)
    before = float("inf")
    while True:
        r = X @ w + b - y
        loss = float((r**2).mean() / 2)
        if before - loss < 1e-4:
            break
        before = loss
        w -= 0.1 * X.T @ r / num_examples
        b -= 0.1 * r.mean()
    return (w - true_w).norm().item(), (b - true_b).norm().item()
