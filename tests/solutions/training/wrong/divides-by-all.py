# shows: the batch's sum divided by the size of the whole set
# wrong because: n = 1000, batch_size = 10: steps a hundred times too short
# fails: recovers_the_parameters_of_fresh_data
import torch
def train(features, labels, lr, num_epochs, batch_size):
    n = len(features)
    w, b, losses = torch.zeros(features.shape[1], 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in torch.randperm(n).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / n, b - lr * e.sum() / n
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b, losses
