# shows: a heavy-tailed likelihood (Cauchy's) with Adam
import torch


def fit_robust(features, labels):
    theta = torch.zeros(features.shape[1] + 1, 1, requires_grad=True)
    X = torch.cat([features, torch.ones(len(features), 1)], dim=1)
    optimizer = torch.optim.Adam([theta], lr=0.1)
    for step in range(2500):
        if step == 2000:
            optimizer.param_groups[0]["lr"] = 0.01
        optimizer.zero_grad()
        torch.log1p((X @ theta - labels) ** 2).mean().backward()
        optimizer.step()
    return theta[:-1].detach(), theta[-1].detach()
