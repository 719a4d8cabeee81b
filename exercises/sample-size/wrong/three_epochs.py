# shows: three epochs of minibatch SGD, as in the book, which is too little for 50 examples
# fails: falls_like_one_over_root_n
import torch

true_w, true_b = torch.tensor([[2.0], [-3.4]]), 4.2


def estimation_error(num_examples):
    X = torch.randn(num_examples, 2)
    y = X @ true_w + true_b + 0.01 * torch.randn(num_examples, 1)
    w, b = torch.zeros(2, 1), torch.zeros(1)
    for _ in range(3):
        for i in torch.randperm(num_examples).split(10):
            e = X[i] @ w + b - y[i]
            w, b = w - 0.03 * X[i].T @ e / len(i), b - 0.03 * e.mean()
    return (w - true_w).norm().item(), (b - true_b).abs().item()
