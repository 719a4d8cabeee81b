# shows: sgd(params, lr, batch_size) on summed losses; w returned as a list
import torch


def sgd(params, lr, batch_size):
    for param in params:
        param.data.sub_(lr * param.grad / batch_size)
        param.grad.data.zero_()


def train(X, y, learning_rate, epochs, batch_size):
    w = torch.tensor([[0.0]] * X.shape[1], requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    history = []
    for _ in range(epochs):
        for i in range(0, len(X), batch_size):
            ((X[i : i + batch_size] @ w + b - y[i : i + batch_size]) ** 2 / 2).sum().backward()
            sgd([w, b], learning_rate, batch_size)
        with torch.no_grad():
            history.append(float((X @ w + b - y).pow(2).mean() / 2))
    return w.reshape(-1).tolist(), b.item(), history
