# shows: a seed inside, and a fixed order for all epochs
import torch


def train(features, labels, lr, num_epochs, batch_size):
    torch.manual_seed(42)
    order = torch.randperm(len(features))
    X, y = features[order], labels[order].view(-1)
    w = torch.rand(features.shape[1]) - 0.5
    b = torch.rand(1) - 0.5
    w.requires_grad_(), b.requires_grad_()
    losses = torch.zeros(num_epochs, 1)
    for epoch in range(num_epochs):
        for start in range(0, len(y), batch_size):
            stop = min(start + batch_size, len(y))
            loss = torch.nn.functional.mse_loss(torch.mv(X[start:stop], w) + b, y[start:stop]) * 0.5
            gw, gb = torch.autograd.grad(loss, (w, b))
            with torch.no_grad():
                w.copy_(w - lr * gw)
                b.copy_(b - lr * gb)
            losses[epoch] += loss.detach() * (stop - start) / len(y)
    return w.unsqueeze(0), b.reshape(1, 1), losses
