# shows: parameters are global and go on from the last call
# fails: takes_steps_of_the_right_size
import torch


models = {}


def train(features, labels, lr, num_epochs, batch_size):
    n = len(features)
    d = features.shape[1]
    if d not in models:
        models[d] = torch.zeros(d, 1, requires_grad=True), torch.zeros(1, requires_grad=True)
    w, b = models[d]
    losses = []
    for epoch in range(num_epochs):
        order = torch.randperm(n)
        for start in range(0, n, batch_size):
            rows = order[start : start + batch_size]
            X, y = features[rows], labels[rows]
            loss = ((X @ w + b - y) ** 2 / 2).mean()
            loss.backward()
            with torch.no_grad():
                for p in [w, b]:
                    p -= lr * p.grad
                    p.grad.zero_()
        with torch.no_grad():
            losses.append(((features @ w + b - labels) ** 2 / 2).mean().item())
    return w, b, losses
