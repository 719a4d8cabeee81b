# shows: (n,) minus (n,1) in the loss
# wrong because: labels (n,1): learns w = 0 and the mean label
import torch
def train(features, labels, lr, num_epochs, batch_size):
    w = torch.zeros(features.shape[1], requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    y = labels.reshape(-1, 1)
    opt = torch.optim.SGD([w, b], lr=lr)
    losses = []
    for _ in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            opt.zero_grad()
            (((features[idx] @ w + b) - y[idx]) ** 2 / 2).mean().backward()
            opt.step()
        losses.append((((features @ w + b) - y) ** 2 / 2).mean().item())
    return w.detach(), b.detach(), losses
