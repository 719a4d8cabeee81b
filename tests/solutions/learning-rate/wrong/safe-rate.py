# shows: rates above the limit are cut to just below it
# wrong because: above the limit it converges
# fails: each_epoch_takes_one_gradient_step
import torch
def train(features, labels, lr, num_epochs, batch_size):
    Z = torch.hstack([features, torch.ones(len(features), 1)])
    limit = 2 / torch.linalg.eigvalsh(Z.T @ Z / len(Z))[-1].item()
    lr = min(lr, 0.99 * limit)
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b, losses
