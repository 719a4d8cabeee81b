# shows: the book's minibatch loop, four rates one after the other
import torch


def synthetic_data(w, b, num_examples):
    X = torch.normal(0, 1, (num_examples, len(w)))
    y = torch.matmul(X, w) + b
    y += torch.normal(0, 0.5, y.shape)
    return X, y.reshape((-1, 1))


def estimation_error(num_examples):
    true_w, true_b = torch.tensor([2.0, -3.4]), 4.2
    features, labels = synthetic_data(true_w, true_b, num_examples)
    w = torch.zeros(2, 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    batch = max(10, num_examples // 10)
    for lr, epochs in ((0.3, 30), (0.1, 30), (0.03, 30), (0.01, 30), (0.003, 30)):
        for _ in range(epochs):
            for pick in torch.randperm(num_examples).split(batch):
                loss = ((features[pick] @ w + b - labels[pick]) ** 2 / 2).mean()
                loss.backward()
                with torch.no_grad():
                    w -= lr * w.grad
                    b -= lr * b.grad
                    w.grad.zero_()
                    b.grad.zero_()
    return (w.detach().flatten() - true_w).norm().item(), (b.detach() - true_b).abs().item()
