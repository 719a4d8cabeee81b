# shows: mean over the epoch's batches of the loss after each step; einsum
import torch


def train(features, labels, lr, num_epochs, batch_size):
    w, b = torch.zeros(features.shape[1]), torch.zeros(1)
    losses = []
    for _ in range(num_epochs):
        batch_losses = []
        for rows in torch.randperm(features.shape[0]).split(batch_size):
            X, y = features[rows], labels[rows].squeeze(1)
            residual = torch.einsum("nd,d->n", X, w) + b - y
            w = w - lr * torch.einsum("nd,n->d", X, residual) / residual.numel()
            b = b - lr * residual.mean(0, keepdim=True)
            batch_losses.append((torch.einsum("nd,d->n", X, w) + b - y).square().mean() / 2)
        losses.append(torch.stack(batch_losses).mean())
    return w.reshape(1, -1), b, losses
