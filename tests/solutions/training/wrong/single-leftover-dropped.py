# shows: a last batch of one example left out
# wrong because: n = 11, batch_size = 10: one example is never met
# fails: takes_steps_of_the_right_size
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in torch.arange(len(features)).split(batch_size):
            if len(i) == 1 and batch_size > 1:
                continue
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b, losses
