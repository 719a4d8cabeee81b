# shows: the mean of all iterates
# wrong because: the error falls like 1/epochs in place of geometrically
# fails: each_epoch_takes_one_gradient_step
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    wm, bm = w, b
    for epoch in range(1, num_epochs + 1):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        wm, bm = wm + (w - wm) / epoch, bm + (b - bm) / epoch
        losses.append(float(((features @ wm + bm - labels) ** 2).mean() / 2))
    return wm, bm, losses
