# shows: reported losses capped at a million
# wrong because: above the limit they stop growing
# fails: converges_below_the_limit
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        losses.append(min(1e6, float(((features @ w + b - labels) ** 2).mean() / 2)))
    return w, b, losses
