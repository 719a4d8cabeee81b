# shows: from zero, gradients by hand; the loss before the step, as an average over the one batch is
import torch


def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        epoch_losses = []
        for rows in torch.randperm(len(features)).split(batch_size):
            X, residual = features[rows], features[rows] @ w + b - labels[rows]
            epoch_losses.append((residual**2).mean() / 2)
            w -= lr * X.mT @ residual / len(rows)
            b -= lr * residual.sum() / len(rows)
        losses.append(sum(epoch_losses) / len(epoch_losses))
    return w, b, losses
