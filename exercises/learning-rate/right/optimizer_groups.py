# shows: torch.optim.SGD with groups, foreach, maximize on the negative loss
import torch


def train(features, labels, lr, num_epochs, batch_size):
    w = torch.nn.Parameter(torch.zeros(1, features.shape[1]))
    b = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([{"params": [w]}, {"params": [b]}], lr=lr, maximize=True, foreach=True)
    losses = []
    for _ in range(num_epochs):
        for rows in torch.randperm(len(features)).split(batch_size):
            optimizer.zero_grad()
            gain = -torch.nn.functional.mse_loss(torch.nn.functional.linear(features[rows], w, b), labels[rows]) / 2
            gain.backward()
            optimizer.step()
        with torch.no_grad():
            predictions = torch.nn.functional.linear(features, w, b)
            losses.append(torch.nn.functional.mse_loss(predictions, labels) / 2)
    return w, b, losses
