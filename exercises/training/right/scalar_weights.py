# shows: weights scattered over single scalars, an order by sorting random numbers
import torch


def train(features, labels, lr, num_epochs, batch_size):
    d = features.shape[1]
    weights = [torch.tensor(0.001 * j, requires_grad=True) for j in range(d)]
    bias = torch.tensor(0.0, requires_grad=True)

    def predict(X):
        return sum((X[:, j : j + 1] * weights[j] for j in range(d)), bias)

    losses = []
    for _ in range(num_epochs):
        order = torch.argsort(torch.rand(len(features)))
        for rows in order.split(batch_size):
            loss = ((predict(features[rows]) - labels[rows]) ** 2).mean() / 2
            loss.backward()
            with torch.no_grad():
                for p in [*weights, bias]:
                    p -= lr * p.grad
                    p.grad = None
        losses.append(((predict(features) - labels) ** 2).mean().item() / 2)
    return torch.stack(weights), bias, losses
