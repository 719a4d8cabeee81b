# shows: weight decay of 0.01
# wrong because: converges to parameters about 1 % too small
# fails: each_epoch_takes_one_gradient_step
import torch
def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1)
    opt = torch.optim.SGD(net.parameters(), lr=lr, weight_decay=1e-2)
    losses = []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            opt.zero_grad()
            ((net(features[i]) - labels[i]) ** 2 / 2).mean().backward()
            opt.step()
        with torch.no_grad():
            losses.append(((net(features) - labels) ** 2 / 2).mean())
    return net.weight.data, net.bias.data, losses
