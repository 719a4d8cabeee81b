# shows: the chapter's functions, sum and division by batch_size
import torch
import random
def train(features, labels, lr, num_epochs, batch_size):
    n, d = features.shape
    w = torch.normal(0, 0.01, size=(d, 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    losses = []
    for epoch in range(num_epochs):
        idx = list(range(n)); random.shuffle(idx)
        for i in range(0, n, batch_size):
            j = idx[i:i + batch_size]
            y_hat = torch.matmul(features[j], w) + b
            l = (y_hat - labels[j].reshape(y_hat.shape)) ** 2 / 2
            l.sum().backward()
            with torch.no_grad():
                for param in [w, b]:
                    param -= lr * param.grad / len(j)
                    param.grad.zero_()
        with torch.no_grad():
            l = (features @ w + b - labels.reshape(-1, 1)) ** 2 / 2
            losses.append(float(l.mean()))
    return w, b, losses
