# shows: the first entry of losses is the loss before training, and an epoch is missing
# wrong because: num_epochs = 1: no training at all
# fails: takes_steps_of_the_right_size
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b = torch.zeros(features.shape[1], 1), torch.zeros(1)
    losses = [float((labels ** 2).mean() / 2)]
    for _ in range(1, num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b, losses
