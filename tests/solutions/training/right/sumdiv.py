# summed loss, sgd dividing by batch_size, the last batch too
import torch
import random
def sgd(params, lr, bs):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / bs; p.grad.zero_()
def train(features, labels, lr, num_epochs, batch_size):
    batch_size = min(batch_size, len(features))
    w = torch.normal(0, 0.01, (features.shape[1], 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    losses = []
    for e in range(num_epochs):
        idx = list(range(len(features))); random.shuffle(idx)
        for i in range(0, len(idx), batch_size):
            j = torch.tensor(idx[i:i + batch_size])
            ((features[j] @ w + b - labels[j].reshape(-1, 1)) ** 2 / 2).sum().backward()
            sgd([w, b], lr, batch_size)
        with torch.no_grad():
            l = ((features @ w + b - labels.reshape(-1, 1)) ** 2 / 2).mean()
        losses.append(l)
    return w.detach(), b.detach(), losses
