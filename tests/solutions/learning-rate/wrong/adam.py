# shows: Adam instead of SGD
# wrong because: lr at 1.5 times 2/lambda_max: loss does not grow as predicted
import torch
def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1)
    torch.nn.init.normal_(net.weight, 0, 0.01)
    torch.nn.init.zeros_(net.bias)
    y = labels.reshape(-1, 1)
    opt = torch.optim.Adam(net.parameters(), lr=lr)
    losses = []
    for epoch in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            opt.zero_grad()
            (((net(features[idx]) - y[idx]) ** 2).mean() / 2).backward()
            opt.step()
        losses.append((((net(features) - y) ** 2).mean() / 2).item())
    return net.weight.detach(), net.bias.detach(), losses
