# shows: the loss reported has its half, the step does not
# wrong because: full batch, lr=0.1, 1 epoch from zero: step twice as long
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    y = labels.reshape(-1, 1)
    losses = []
    for _ in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            ((features[idx] @ w + b - y[idx]) ** 2).mean().backward()
            with torch.no_grad():
                for p in (w, b):
                    p -= lr * p.grad
                    p.grad.zero_()
        with torch.no_grad():
            losses.append(((features @ w + b - y) ** 2).mean() / 2)
    return w, b, losses
