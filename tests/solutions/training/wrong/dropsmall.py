# the remainder dropped; nothing trained when batch_size > n
import torch
def train(features, labels, lr, num_epochs, batch_size):
    n, d = features.shape; y = labels.reshape(-1, 1)
    w, b, L = torch.zeros(d, 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in range(n // batch_size):
            X, t = features[i * batch_size:(i + 1) * batch_size], y[i * batch_size:(i + 1) * batch_size]
            r = X @ w + b - t
            w = w - lr * X.t() @ r / len(r); b = b - lr * r.mean(0)
        L.append(((features @ w + b - y) ** 2 / 2).mean().item())
    return w, b, L
