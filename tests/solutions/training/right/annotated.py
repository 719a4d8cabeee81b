# shows: annotations, assertions, a docstring, progress every so often
from typing import List, Tuple
import torch
def train(features: torch.Tensor, labels: torch.Tensor, lr: float = 0.03, num_epochs: int = 3,
          batch_size: int = 10, *, verbose: bool = False) -> Tuple[torch.Tensor, torch.Tensor, List[float]]:
    """Train a linear regression model with minibatch SGD.

    Args:
        features: (n, d); labels: (n, 1); lr: learning rate.
    Returns:
        weights, bias and the training loss after each epoch.
    """
    assert features.ndim == 2 and len(features) == len(labels), "shapes do not agree"
    n, d = features.shape
    weights = torch.zeros((d, 1), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    losses: List[float] = []
    for epoch in range(1, num_epochs + 1):
        permutation = torch.randperm(n)
        for start in range(0, n, batch_size):
            batch = permutation[start:start + batch_size]
            predictions = features[batch] @ weights + bias
            loss = torch.mean((predictions - labels[batch]) ** 2) / 2
            loss.backward()
            with torch.no_grad():
                weights -= lr * weights.grad
                bias -= lr * bias.grad
            weights.grad = bias.grad = None
        with torch.no_grad():
            losses.append(float(torch.mean((features @ weights + bias - labels) ** 2) / 2))
        if verbose and epoch % 10 == 0:
            print(f"epoch {epoch}: {losses[-1]:.6f}")
    return weights.detach(), bias.detach(), losses
