# shows: three epochs, whatever is asked
# fails: returns_w_b_and_a_loss_for_each_epoch
import torch


def train(features, labels, lr, num_epochs, batch_size):
    n = len(features)
    w = torch.normal(0, 0.01, (features.shape[1], 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    losses = []
    for epoch in range(3):
        order = torch.randperm(n)
        for start in range(0, n, batch_size):
            rows = order[start : start + batch_size]
            X, y = features[rows], labels[rows]
            loss = ((X @ w + b - y) ** 2 / 2).mean()
            loss.backward()
            with torch.no_grad():
                for p in [w, b]:
                    p -= lr * p.grad
                    p.grad.zero_()
        with torch.no_grad():
            losses.append(((features @ w + b - labels) ** 2 / 2).mean().item())
    return w, b, losses
