# shows: the step and the loss of a smaller last batch divide by the nominal size; mean over batches
import torch


def train(features, labels, lr, num_epochs, batch_size):
    w = torch.normal(0, 0.01, (features.shape[1], 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    losses = []
    for epoch in range(num_epochs):
        order = torch.randperm(len(features))
        batch_losses = []
        for i in range(0, len(order), batch_size):
            X, y = features[order[i : i + batch_size]], labels[order[i : i + batch_size]]
            loss = (0.5 * (X @ w + b - y) ** 2).sum() / batch_size
            loss.backward()
            with torch.no_grad():
                for p in [w, b]:
                    p -= lr * p.grad
                    p.grad = None
            batch_losses.append(loss.item())
        losses.append(sum(batch_losses) / len(batch_losses))
    return w, b, losses
