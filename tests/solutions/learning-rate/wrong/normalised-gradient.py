# shows: long gradients are cut to length 100
# wrong because: above the limit the loss stays bounded
# fails: each_epoch_takes_one_gradient_step
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            g = torch.cat([(features[i].T @ e / len(i)).flatten(), e.mean().reshape(1)])
            g = g / max(1.0, g.norm().item() / 100)
            w, b = w - lr * g[:-1, None], b - lr * g[-1]
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b, losses
