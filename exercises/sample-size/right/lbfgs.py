# shows: nn.Linear and LBFGS
import torch
from torch import nn


def estimation_error(num_examples: int):
    w, b = torch.tensor([1.5, -2.0, 0.7]), 0.3
    X = torch.randn(num_examples, 3, dtype=torch.float64)
    y = (X @ w.double() + b).unsqueeze(1) + 0.05 * torch.randn(num_examples, 1)
    net = nn.Linear(3, 1).double()
    optimizer = torch.optim.LBFGS(net.parameters(), max_iter=100, tolerance_grad=1e-12, tolerance_change=1e-14, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(net(X), y)
        loss.backward()
        return loss

    optimizer.step(closure)
    return (w - net.weight.data[0]).norm().item(), (b - net.bias.data).norm().item()
