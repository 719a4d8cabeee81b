# shows: momentum 0.9
# wrong because: full batch, lr half the limit: error after 5 steps not (1 - lr*lambda)^5; converges above 2/lambda_max
import torch
def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1)
    torch.nn.init.normal_(net.weight, 0, 0.01)
    torch.nn.init.zeros_(net.bias)
    y = labels.reshape(-1, 1)
    opt = torch.optim.SGD(net.parameters(), lr=lr, momentum=0.9)
    losses = []
    for epoch in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            opt.zero_grad()
            (((net(features[idx]) - y[idx]) ** 2).mean() / 2).backward()
            opt.step()
        losses.append((((net(features) - y) ** 2).mean() / 2).item())
    return net.weight.detach(), net.bias.detach(), losses
