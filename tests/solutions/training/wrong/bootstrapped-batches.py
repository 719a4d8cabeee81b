# shows: each batch drawn anew from the whole set
# wrong because: n = 2, batch_size = 1, one epoch: an example may be met twice, and the other never
# fails: uses_every_example_once_an_epoch
import torch
def train(features, labels, lr, num_epochs, batch_size):
    n = len(features)
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for _ in range(-(-n // batch_size)):
            i = torch.randint(n, (batch_size,))
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b, losses
