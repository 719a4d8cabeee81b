# shows: centres the features in place
# wrong because: features are changed
# fails: returns_w_b_and_a_loss_for_each_epoch
import torch
def train(features, labels, lr, num_epochs, batch_size):
    mean = features.mean(0)
    features -= mean
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b - mean @ w, losses
