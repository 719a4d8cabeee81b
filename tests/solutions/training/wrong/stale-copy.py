# shows: gives back the parameters from before the last epoch
# wrong because: num_epochs = 1: the parameters it began with
# fails: takes_steps_of_the_right_size
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        snapshot = w.clone(), b.clone()
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return *snapshot, losses
