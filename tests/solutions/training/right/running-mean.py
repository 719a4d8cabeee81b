# shows: loss is the running mean over the epoch's batches; y built as (n,)
import torch
from torch.utils.data import DataLoader, TensorDataset
def train(features, labels, lr, num_epochs, batch_size):
    assert features.ndim == 2 and num_epochs >= 0
    loader = DataLoader(list(zip(features, labels.reshape(-1))), batch_size=batch_size, shuffle=True)
    w = torch.zeros(features.size(1), requires_grad=True)
    b = torch.zeros((), requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        mean = 0.
        for k, (X, y) in enumerate(loader, 1):
            l = torch.einsum('n,n->', (e := X @ w + b - y), e) / (2 * len(y))
            l.backward()
            w.data -= lr * w.grad; b.data -= lr * b.grad
            w.grad = b.grad = None
            mean += (l.item() - mean) / k
        losses.append(mean)
    return w.tolist() and w.detach(), b.item(), losses
