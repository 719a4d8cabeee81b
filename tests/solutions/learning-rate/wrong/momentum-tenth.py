# shows: momentum of 0.1
# wrong because: not plain gradient descent: the limit is 2.2/λ
# fails: each_epoch_takes_one_gradient_step
import torch
def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1)
    opt = torch.optim.SGD(net.parameters(), lr=lr, momentum=0.1)
    losses = []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            opt.zero_grad()
            ((net(features[i]) - labels[i]) ** 2 / 2).mean().backward()
            opt.step()
        with torch.no_grad():
            losses.append(((net(features) - labels) ** 2 / 2).mean())
    return net.weight.data, net.bias.data, losses
