# autograd, d2l style
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    y = labels.reshape(-1, 1)
    losses = []
    for _ in range(num_epochs):
        for j in torch.randperm(len(features)).split(batch_size):
            l = ((features[j] @ w + b - y[j]) ** 2 / 2).mean()
            l.backward()
            with torch.no_grad():
                for p in (w, b):
                    p -= lr * p.grad
                    p.grad.zero_()
        with torch.no_grad():
            losses.append(float(((features @ w + b - y) ** 2 / 2).mean()))
    return w, b, losses
