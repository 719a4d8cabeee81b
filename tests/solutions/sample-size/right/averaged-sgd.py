# shows: minibatch SGD with large noise, a falling rate over many passes, then the mean of the last ones
import torch


def estimation_error(num_examples):
    w_true, b_true = torch.tensor([1.0, -1.0]), torch.tensor(0.5)
    X = torch.randn(num_examples, 2)
    y = X @ w_true + b_true + torch.randn(num_examples)
    A = torch.cat([X, torch.ones(num_examples, 1)], 1)
    theta = torch.zeros(3)
    batch = min(num_examples, 50)
    passes = max(60, 20_000 // num_examples)
    total, count = torch.zeros(3), 0
    for p in range(passes):
        lr = 0.2 / (1 + p / 5)
        for pick in torch.randperm(num_examples).split(batch):
            theta = theta - lr * A[pick].T @ (A[pick] @ theta - y[pick]) / len(pick)
            if p >= passes // 2:
                total, count = total + theta, count + 1
    theta = total / count
    return (theta[:2] - w_true).norm().item(), (theta[2] - b_true).abs().item()
