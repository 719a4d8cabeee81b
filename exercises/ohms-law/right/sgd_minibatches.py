# shows: minibatch SGD with a decaying rate, on standardised data
import torch


def fit_resistance(current, voltage):
    si, sv = current.std(), voltage.std()
    x, y = ((current - current.mean()) / si).reshape(-1, 1), ((voltage - voltage.mean()) / sv).reshape(-1, 1)
    w = torch.zeros(1, 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    lr = 0.1
    for epoch in range(120):
        for idx in torch.randperm(len(x)).split(32):
            loss = ((x[idx] @ w + b - y[idx]) ** 2 / 2).mean()
            gw, gb = torch.autograd.grad(loss, (w, b))
            with torch.no_grad():
                w -= lr * gw
                b -= lr * gb
        lr *= 0.96
    return (w * sv / si).item()
