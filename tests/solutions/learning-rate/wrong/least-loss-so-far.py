# shows: reports the least loss so far
# wrong because: above the limit the losses stay as they are in place of growing
# fails: grows_above_the_limit_at_the_predicted_rate
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        loss = float(((features @ w + b - labels) ** 2).mean() / 2)
        losses.append(min([loss] + losses[-1:]))
    return w, b, losses
