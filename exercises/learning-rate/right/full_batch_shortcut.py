# shows: the whole set at once where the batch holds it, batches where not
import torch


def batches(n, batch_size):
    if batch_size >= n:
        return [slice(None)]
    return torch.randperm(n).split(batch_size)


def train(features, labels, lr, num_epochs, batch_size):
    w = torch.randn(features.shape[1], 1).requires_grad_()
    b = torch.randn(()).requires_grad_()
    losses = []
    for _ in range(num_epochs):
        for rows in batches(len(features), batch_size):
            loss = 0.5 * torch.nn.functional.mse_loss(features[rows] @ w + b, labels[rows])
            loss.backward()
            for p in w, b:
                p.data -= lr * p.grad
                p.grad = None
        losses.append(0.5 * torch.nn.functional.mse_loss(features @ w + b, labels))
    return w, b, losses
