# shows: target_weights, inputs, learned_weights
import torch

target_weights, target_bias = torch.tensor([2, -3.4]), 4.2
inputs = torch.randn(1000, 2)
outputs = (inputs @ target_weights + target_bias + 0.01 * torch.randn(1000)).reshape(-1, 1)
w = torch.normal(0, 0.01, size=(2, 1), requires_grad=True)
b = torch.zeros(1, requires_grad=True)
lr, num_epochs, batch_size = 0.03, 3, 10
for epoch in range(num_epochs):
    for batch in torch.randperm(len(inputs)).split(batch_size):
        X, y = inputs[batch], outputs[batch]
        loss = ((X @ w + b - y) ** 2 / 2).mean()
        loss.backward()
        with torch.no_grad():
            for parameter in (w, b):
                parameter -= lr * parameter.grad
                parameter.grad.zero_()
learned_weights, learned_bias = w.detach(), b.detach()
