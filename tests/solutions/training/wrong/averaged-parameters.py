# shows: the mean of the parameters over the epochs
# wrong because: w includes the first epochs, far from the solution
# fails: recovers_the_parameters_of_fresh_data
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses, seen = torch.zeros(features.shape[1], 1), torch.zeros(1), [], []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
        seen.append(torch.cat([w.flatten(), b]))
    mean = torch.stack(seen).mean(0)
    return mean[:-1], mean[-1], losses
