# shows: w (d,), b 0-d, labels flattened
import torch


def train(features, labels, lr, num_epochs, batch_size):
    y_all = labels.reshape(-1)
    w = torch.zeros(features.shape[1], requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        for rows in torch.randperm(len(y_all)).split(batch_size):
            loss = ((features[rows] @ w + b - y_all[rows]) ** 2).sum() / 2 / len(rows)
            grad_w, grad_b = torch.autograd.grad(loss, [w, b])
            w.data -= lr * grad_w
            b.data -= lr * grad_b
        losses.append((((features @ w + b - y_all) ** 2).mean() / 2).item())
    return w.data, b.item(), losses
