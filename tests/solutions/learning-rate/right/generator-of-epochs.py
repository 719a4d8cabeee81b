# shows: a generator yields the state after each epoch
import torch
def epochs(X, y, lr, batch_size):
    w, b = torch.zeros(X.shape[1]), torch.zeros(())
    parts = list(torch.arange(len(X)).split(batch_size))
    while True:
        for part in reversed(parts):
            error = X[part].mv(w) + b - y[part]
            w = w - lr * torch.einsum("nd,n->d", X[part], error) / len(part)
            b = b - lr * error.mean()
        yield w, b, float(((X @ w + b - y) ** 2).mean() / 2)
def train(features, labels, lr, num_epochs, batch_size):
    losses = []
    for _, (w, b, loss) in zip(range(num_epochs), epochs(features, labels[:, 0], lr, batch_size)):
        losses.append(loss)
    return w, b, losses
