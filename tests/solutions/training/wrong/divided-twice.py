# shows: mean loss and lr / batch_size
# wrong because: n=1000, B=10, lr=0.03, 3 epochs: w far from recovered
import torch
def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1)
    opt = torch.optim.SGD(net.parameters(), lr=lr / batch_size)
    y = labels.reshape(-1, 1)
    losses = []
    for _ in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            opt.zero_grad()
            (((net(features[idx]) - y[idx]) ** 2).mean() / 2).backward()
            opt.step()
        losses.append((((net(features) - y) ** 2).mean() / 2).item())
    return net.weight.detach(), net.bias.detach(), losses
