# shows: the loop over features ends one too early
# wrong because: d = 1: w stays zero
# fails: recovers_the_parameters_of_fresh_data
import torch
def train(features, labels, lr, num_epochs, batch_size):
    d = features.shape[1]
    w, b, losses = torch.zeros(d, 1), torch.zeros(1), []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            g = features[i].T @ e / len(i)
            for j in range(d - 1):
                w[j] -= lr * g[j]
            b -= lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    return w, b, losses
