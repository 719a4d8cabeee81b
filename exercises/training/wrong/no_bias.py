# shows: the model has no bias
# fails: takes_steps_of_the_right_size, recovers_the_parameters_of_fresh_data
import torch


def train(features, labels, lr, num_epochs, batch_size):
    n = len(features)
    w = torch.normal(0, 0.01, (features.shape[1], 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    losses = []
    for epoch in range(num_epochs):
        order = torch.randperm(n)
        for start in range(0, n, batch_size):
            rows = order[start : start + batch_size]
            X, y = features[rows], labels[rows]
            loss = ((X @ w - y) ** 2 / 2).mean()
            loss.backward()
            with torch.no_grad():
                for p in [w]:
                    p -= lr * p.grad
                    p.grad.zero_()
        with torch.no_grad():
            losses.append(((features @ w - labels) ** 2 / 2).mean().item())
    return w, b, losses
