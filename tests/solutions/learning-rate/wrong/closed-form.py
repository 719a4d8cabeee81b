# shows: least squares instead of descent
# wrong because: tiny lr, 1 epoch: w already right; lr above the limit: no growth
import torch
def train(features, labels, lr, num_epochs, batch_size):
    A = torch.hstack([features, torch.ones(len(features), 1)])
    y = labels.reshape(-1, 1)
    theta = torch.linalg.lstsq(A, y).solution
    l = (((A @ theta - y) ** 2).mean() / 2).item()
    return theta[:-1], theta[-1], [l * (1 + 1 / (k + 1)) for k in range(num_epochs)]
