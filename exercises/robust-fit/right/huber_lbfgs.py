# shows: a small Huber threshold and LBFGS
import torch


def fit_robust(features, labels):
    theta = torch.zeros(features.shape[1] + 1, dtype=torch.float64, requires_grad=True)
    X, y = features.double(), labels.double().flatten()
    optimizer = torch.optim.LBFGS([theta], lr=1, max_iter=500, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        r = X @ theta[:-1] + theta[-1] - y
        loss = torch.nn.functional.huber_loss(r, torch.zeros_like(r), delta=0.5)
        loss.backward()
        return loss

    optimizer.step(closure)
    return theta[:-1].detach().reshape(-1, 1), theta[-1].item()
