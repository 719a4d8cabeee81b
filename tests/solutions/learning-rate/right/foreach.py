# shows: foreach operations
import torch
def train(features, labels, lr, num_epochs, batch_size):
    params = [torch.zeros(features.shape[1], 1, requires_grad=True), torch.zeros(1, requires_grad=True)]
    losses = []
    def objective(X, y):
        return torch.nn.functional.mse_loss(X @ params[0] + params[1], y).mul(0.5)
    for _ in range(num_epochs):
        for X, y in zip(torch.split(features, batch_size), torch.split(labels, batch_size)):
            grads = torch.autograd.grad(objective(X, y), params)
            with torch.no_grad():
                torch._foreach_add_(params, grads, alpha=-lr)
        losses.append(objective(features, labels).item())
    return (*params, losses)
