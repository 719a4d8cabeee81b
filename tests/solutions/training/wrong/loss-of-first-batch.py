# shows: reports the loss of the epoch's first batch alone
# wrong because: neither the loss on the whole set nor the mean over batches
# fails: losses_follow_the_training
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for k, i in enumerate(torch.randperm(len(features)).split(batch_size)):
            e = features[i] @ w + b - labels[i]
            if k == 0:
                losses.append(float((e ** 2).mean() / 2))
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
    return w, b, losses
