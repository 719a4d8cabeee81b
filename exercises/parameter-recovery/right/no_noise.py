# shows: labels without noise: only what is left of the start counts
import torch

true_w, true_b = torch.tensor([2, -3.4]), 4.2
features = torch.randn(1000, 2)
labels = (features @ true_w + true_b).reshape(-1, 1)
w = torch.normal(0, 0.01, size=(2, 1), requires_grad=True)
b = torch.zeros(1, requires_grad=True)
lr, num_epochs, batch_size = 0.03, 6, 10
for epoch in range(num_epochs):
    for batch in torch.randperm(len(features)).split(batch_size):
        X, y = features[batch], labels[batch]
        loss = ((X @ w + b - y) ** 2 / 2).mean()
        loss.backward()
        with torch.no_grad():
            for parameter in (w, b):
                parameter -= lr * parameter.grad
                parameter.grad.zero_()
