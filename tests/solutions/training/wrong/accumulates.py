# shows: gradients never cleared
# wrong because: any data, lr=0.03, B=10, n=1000: oscillates, does not recover w
import torch
def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1)
    opt = torch.optim.SGD(net.parameters(), lr=lr)
    y = labels.reshape(-1, 1)
    losses = []
    for _ in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            (((net(features[idx]) - y[idx]) ** 2).mean() / 2).backward()
            opt.step()
        losses.append((((net(features) - y) ** 2).mean() / 2).item())
    return net.weight.detach(), net.bias.detach(), losses
