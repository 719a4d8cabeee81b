# shows: batches of 32, whatever is asked
# wrong because: many steps an epoch in place of one
# fails: each_epoch_takes_one_gradient_step
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(min(32, batch_size)):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b, losses
