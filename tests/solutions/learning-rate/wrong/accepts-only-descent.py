# shows: a step that makes the loss larger is taken back
# wrong because: above the limit the loss stays
# fails: each_epoch_takes_one_gradient_step
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    best = float(((labels) ** 2).mean() / 2)
    for _ in range(num_epochs):
        before = w, b
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        loss = float(((features @ w + b - labels) ** 2).mean() / 2)
        if not loss <= best:
            (w, b), loss = before, best
        best = loss
        losses.append(loss)
    return w, b, losses
