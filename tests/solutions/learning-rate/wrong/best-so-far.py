# shows: gives back the best parameters met
# wrong because: above the limit w and b are those of the first epoch
# fails: each_epoch_takes_one_gradient_step
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    best = float("inf"), w, b
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
        if losses[-1] < best[0]:
            best = losses[-1], w, b
    return best[1], best[2], losses
