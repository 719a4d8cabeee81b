# shows: float64 throughout, autograd.grad, the result back in float32
import torch
def train(features, labels, lr, num_epochs, batch_size):
    X, y = features.double(), labels.double()
    w = (0.01 * torch.randn(X.shape[1], 1, dtype=torch.float64)).requires_grad_()
    b = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        for part in torch.randperm(len(X)).split(batch_size):
            loss = 0.5 * (X[part] @ w + b - y[part]).pow(2).mean()
            gw, gb = torch.autograd.grad(loss, (w, b))
            w.data.sub_(gw, alpha=lr)
            b.data.sub_(gb, alpha=lr)
        losses.append(loss.detach())
    return w.detach().float(), b.detach().float(), losses
