# weight decay 0.1: converges to a shrunken w
import torch
def train(features, labels, lr, num_epochs, batch_size):
    n, d = features.shape
    y = labels.reshape(-1, 1)
    w, b = torch.zeros(d, 1, requires_grad=True), torch.zeros(1, requires_grad=True)
    o = torch.optim.SGD([w, b], lr=lr, weight_decay=0.1)
    losses = []
    for epoch in range(num_epochs):
        for j in torch.randperm(n).split(batch_size):
            l = ((features[j] @ w + b - y[j]) ** 2 / 2).mean()
            w.grad = b.grad = None
            l.backward()
            o.step()
        with torch.no_grad():
            losses.append(((features @ w + b - y) ** 2 / 2).mean().item())
    return w.detach(), b.detach(), losses
