# shows: twice the rate for the bias
# wrong because: the limit depends on 2·lr for the bias
# fails: each_epoch_takes_one_gradient_step
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - 2 * lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b, losses
