# shows: momentum of one half
# wrong because: the steps are twice as long as lr says
# fails: recovers_the_parameters_of_fresh_data
import torch
def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1)
    opt = torch.optim.SGD(net.parameters(), lr=lr, momentum=0.5)
    losses = []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            opt.zero_grad()
            ((net(features[i]) - labels[i]) ** 2 / 2).mean().backward()
            opt.step()
        with torch.no_grad():
            losses.append(((net(features) - labels) ** 2 / 2).mean())
    return net.weight.data, net.bias.data, losses
