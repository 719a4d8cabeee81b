# shows: the rate falls by a tenth each epoch
# wrong because: two epochs: the second with 0.9·lr
# fails: takes_steps_of_the_right_size
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for epoch in range(num_epochs):
        rate = lr * 0.9 ** epoch
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - rate * features[i].T @ e / len(i), b - rate * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b, losses
