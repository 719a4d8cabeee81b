# shows: gradient norm clipped at 1
# wrong because: labels of size 100, lr half the limit, full batch: first steps much too short
import torch
def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1)
    torch.nn.init.normal_(net.weight, 0, 0.01)
    torch.nn.init.zeros_(net.bias)
    y = labels.reshape(-1, 1)
    opt = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for epoch in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            opt.zero_grad()
            (((net(features[idx]) - y[idx]) ** 2).mean() / 2).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step()
        losses.append((((net(features) - y) ** 2).mean() / 2).item())
    return net.weight.detach(), net.bias.detach(), losses
