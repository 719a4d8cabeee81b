# shows: a plain threshold: no honest label is larger than 200
import torch


def fit_robust(features: torch.Tensor, labels: torch.Tensor):
    """With |w|, |b| ≤ 10 and d ≤ 10, an honest label is at most a few hundred."""
    inliers = [i for i in range(len(labels)) if abs(labels[i].item()) < 1000]
    X = features[inliers]
    y = labels[inliers]
    n, d = X.shape
    net = torch.nn.Linear(d, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(1000):
        optimizer.zero_grad()
        loss = ((net(X) - y) ** 2).mean()
        loss.backward()
        optimizer.step()
    return net.weight.detach(), net.bias.item()
