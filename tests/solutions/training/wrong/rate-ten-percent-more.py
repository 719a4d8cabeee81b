# shows: a rate that is ten per cent too large
# wrong because: lr = 0.1: steps of 0.11
# fails: takes_steps_of_the_right_size
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - 1.1 * lr * features[i].T @ e / len(i), b - 1.1 * lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b, losses
