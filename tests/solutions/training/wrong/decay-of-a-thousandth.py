# shows: weight decay of 0.001
# wrong because: converged: w is 0.1 % too small, 0.003 for a weight of 3, where the noise allows 0.0003
# fails: recovers_the_parameters_of_fresh_data
import torch
def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1)
    opt = torch.optim.SGD(net.parameters(), lr=lr, weight_decay=1e-3)
    losses = []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            opt.zero_grad()
            ((net(features[i]) - labels[i]) ** 2 / 2).mean().backward()
            opt.step()
        with torch.no_grad():
            losses.append(((net(features) - labels) ** 2 / 2).mean())
    return net.weight.data, net.bias.data, losses
