# shows: minibatch SGD, with a step size that shrinks like 1/t in the end
import torch

true_w, true_b = torch.tensor([[2.0], [-3.4]]), 4.2


def estimation_error(num_examples):
    X = torch.randn(num_examples, 2)
    y = X @ true_w + true_b + 0.01 * torch.randn(num_examples, 1)
    w, b = torch.zeros(2, 1), torch.zeros(1)
    batch_size = min(10, num_examples)
    epochs = max(5, 16000 // num_examples)
    t = 0
    for _ in range(epochs):
        for i in torch.randperm(num_examples).split(batch_size):
            t += 1
            lr = 3 / (t + 30)
            e = X[i] @ w + b - y[i]
            w, b = w - lr * X[i].T @ e / len(i), b - lr * e.mean()
    return torch.norm(w - true_w), torch.norm(b - true_b)
